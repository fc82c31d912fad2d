// A port of this machine that nobody listens on.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The wanted port if it is free, else any that is. */
export async function freePort(wanted: number): Promise<number> {
  return (await listen(wanted)) ?? (await listen(0)) ?? wanted;
}

/** The port that could be listened on for a moment, or undefined. */
function listen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, '127.0.0.1', () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => {
        resolve(got);
      });
    });
  });
}
