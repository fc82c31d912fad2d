// Whether a process lives.
import { codeOf } from '../exhibition/system-fault.ts';

/** Also where it is another account’s. */
export function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
