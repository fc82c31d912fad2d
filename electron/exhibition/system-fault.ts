// What the operating system said when a file could not be read, in words for staff.

/** The code of a file system error, such as ENOENT; "" where there is none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** A phrase that follows "found". */
export function systemFault(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return 'nothing there';
    case 'ENOTDIR':
      return 'a file where a folder should be';
    case 'EISDIR':
      return 'a folder';
    case 'EACCES':
    case 'EPERM':
      return `no permission to read it (${code})`;
    case 'ENXIO':
    case 'ENODEV':
      // What the system says of a socket, and of a device that is not there.
      return 'no ordinary file';
    case 'ELOOP':
      return 'links that lead in a circle';
    case 'EMFILE':
    case 'ENFILE':
      return `too many open files (${code})`;
    case 'EIO':
      return 'a disk that cannot be read (EIO)';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** What staff can do about it. */
export function systemFix(error: unknown): string | undefined {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'give the account that runs Jubilee the right to read it';
    case 'ENOENT':
      return 'check the path';
    default:
      return undefined;
  }
}
