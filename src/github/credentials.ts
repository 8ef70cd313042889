/** A token as git sends it: to be masked like the token itself. */
export function basicOf(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

/**
 * Variables by which git shows a token to the server, git-config(1): it stands in no file and in no
 * argument list. The empty value first takes away what actions/checkout may have persisted, since
 * GitHub refuses two such headers.
 */
export function authorized(
  server: string,
  token: string,
  env: NodeJS.ProcessEnv,
): Record<string, string> {
  const key = `http.${server}/.extraheader`;
  const before = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  const values = ['', `AUTHORIZATION: basic ${basicOf(token)}`];
  return {
    GIT_CONFIG_COUNT: String(before + values.length),
    ...Object.fromEntries(
      values.flatMap((value, index) => [
        [`GIT_CONFIG_KEY_${before + index}`, key],
        [`GIT_CONFIG_VALUE_${before + index}`, value],
      ]),
    ),
  };
}
