import type { Progress, ProgressEvent } from '../model/progress.ts';
import { terminalLine } from './escape.ts';

const BAR = 20;
const CLEAR = '\r\u001b[K';

/** Progress on a stream: one live line on a terminal, a line for every tenth elsewhere. */
export function streamProgress(stream: NodeJS.WriteStream): Progress {
  let shownTenth = 0;
  const lasting = (text: string) => stream.write(`${stream.isTTY ? CLEAR : ''}${text}\n`);
  return (event: ProgressEvent) => {
    switch (event.kind) {
      case 'note':
        lasting(`  ${terminalLine(event.text)}`);
        return;
      case 'started': // the report's first line says it again
      case 'discovered':
        return;
      case 'settled': {
        const share = event.total === 0 ? 1 : event.done / event.total;
        if (stream.isTTY) {
          const filled = Math.round(share * BAR);
          const line = `  ${'▇'.repeat(filled)}${'░'.repeat(BAR - filled)}  ${event.done}/${event.total}`;
          stream.write(event.done === event.total ? CLEAR : `${CLEAR}${line}`);
        } else if (Math.floor(share * 10) > shownTenth) {
          shownTenth = Math.floor(share * 10);
          stream.write(`  measured ${event.done} of ${event.total}\n`);
        }
      }
    }
  };
}
