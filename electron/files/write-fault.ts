// What the operating system said when something could not be written, in words for staff.
import { codeOf } from '../exhibition/system-fault.ts';

/** A phrase that follows "could not be written: ". */
export function writeFault(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `no space is left there (${code})`;
    case 'EROFS':
      return `it can only be read (${code})`;
    case 'EACCES':
    case 'EPERM':
      return `the account that runs Jubilee may not write there (${code})`;
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
      return `it is not there, or was unplugged (${code})`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
