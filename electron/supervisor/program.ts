// The program as a whole under supervision: its child processes, and faults of its own.
import { app } from 'electron';
import { programStarting, stepProgram } from '../../core/recovery/program.ts';
import type { ProgramEvent } from '../../core/recovery/program.ts';
import type { Log } from '../log/log.ts';
import { graphicsFile } from '../places.ts';
import { watchDeaths } from './deaths.ts';
import { drawInSoftware, drawsInSoftware, graphicsFault } from './graphics.ts';
import { restartProgram } from './restart.ts';

/** @returns what to call where only a fresh start helps, with the reason for the log */
export function superviseProgram(log: Log): (why: string) => void {
  let state = programStarting(performance.now());
  let timer: NodeJS.Timeout | undefined;
  if (drawsInSoftware(graphicsFile(), Date.now()))
    log.warn(
      'graphics',
      'drawing without the graphics card, which was lost again and again; it is tried again within a week',
    );
  const fault = graphicsFault(graphicsFile());
  if (fault !== undefined)
    log.warn(
      'graphics',
      `${graphicsFile()}: ${fault}; it counts as not there, and the graphics card is used. Delete it`,
    );

  function tell(type: ProgramEvent['type']): void {
    const next = stepProgram(state, { type }, performance.now());
    state = next.state;
    for (const order of next.orders) {
      if (order === 'restart') {
        restartProgram();
      } else {
        log.error('graphics', 'lost again and again: the next start draws without the graphics card');
        remember();
      }
    }
    clearTimeout(timer);
    if (state.restart === undefined) return;
    timer = setTimeout(
      () => {
        tell('tick');
      },
      Math.max(0, Math.ceil(state.restart - performance.now())),
    );
  }

  function remember(): void {
    try {
      drawInSoftware(graphicsFile(), Date.now());
    } catch (error) {
      log.warn('graphics', `could not be remembered: ${String(error)}`);
    }
  }

  const tellOfDeath = watchDeaths();
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason === 'clean-exit') return;
    tellOfDeath(reason, exitCode, () => {
      log.error('process', `${name ?? type} is gone (${reason}, ${String(exitCode)})`);
    });
    if (type === 'GPU') tell('graphics-gone');
  });
  // Electron would show a dialog to visitors. The page runs in a process of its own and goes on showing.
  const caught = (what: string) => (error: unknown) => {
    log.error('main', `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    tell('fault');
    if (state.restart !== undefined) log.error('main', 'too many faults within the hour; beginning anew');
  };
  process.on('uncaughtException', caught('uncaught'));
  process.on('unhandledRejection', caught('unhandled'));
  return (why) => {
    if (state.restart !== undefined) return;
    log.error('main', `${why}; beginning anew`);
    tell('hopeless');
  };
}
