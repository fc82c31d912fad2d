// What goes wrong on a slide, for whoever tells the host: staff see it in the log, visitors never do.

const FAULT = 'jubilee-fault';

/** @param message for staff: which file, and what is the matter with it */
export function tellFault(message: string): void {
  dispatchEvent(new CustomEvent<string>(FAULT, { detail: message }));
}

export function onFault(listener: (message: string) => void): void {
  addEventListener(FAULT, (event) => {
    listener((event as CustomEvent<string>).detail);
  });
}
