// Electron under `npm start`: on this terminal until it is left, however often the program begins anew.
import { BEGIN_ANEW, BY_TERMINAL, SUPERVISED } from '../../electron/system/supervised.ts';
import { run } from '../run.ts';

/** Tells the program to end where it would start itself, away from this terminal. */
export const KEPT = { [SUPERVISED]: BY_TERMINAL } as const;

/** Runs it, and again each time that it ends to begin anew; resolves to its last exit code. */
export async function keepRunning(program: string, args: readonly string[]): Promise<number> {
  for (;;) {
    const code = await run(program, args, { env: { ...process.env, ...KEPT } });
    if (code !== BEGIN_ANEW) return code;
  }
}
