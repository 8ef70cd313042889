/**
 * Text from a repository on its way to the job's log. The runner obeys a line that begins with "::"
 * (after blanks of any kind) and "##[" anywhere in one: both are broken up by a space.
 * Source: actions/runner, ActionCommand.TryParseV2 and TryParse.
 */
export function logText(text: string): string {
  return text.replace(/^([\s\p{C}]*):(?=:)/gmu, '$1: ').replace(/##(?=\[)/g, '# #');
}
