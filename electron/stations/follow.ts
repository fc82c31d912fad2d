// Keeps a page true to its exhibition: what is saved, what staff choose, and drives that come back.
import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';
import { tellChanged } from '../security/ipc.ts';
import type { CurrentSettings } from '../settings/current-settings.ts';
import type { CurrentExhibition } from '../shown/current-exhibition.ts';
import type { ExhibitionCopy } from '../shown/exhibition-copy.ts';
import { Watch } from '../shown/watch.ts';
import type { PageSupervisor } from '../supervisor/page.ts';

export interface Followed {
  readonly window: BrowserWindow;
  readonly exhibition: CurrentExhibition;
  readonly settings: CurrentSettings;
  /** Where its last good copy is kept; undefined for none. */
  readonly copy: ExhibitionCopy | undefined;
  readonly supervisor: PageSupervisor;
  /** Called when another exhibition, or another state of it, shows. */
  readonly shown: () => void;
  readonly log: Log;
}

export interface Following {
  /** To be called when the page is loaded. */
  begin(): void;
  /**
   * Wants another exhibition from now on, and shows it as soon as it can be: until then, what shows stays. Of several
   * calls, the last one counts.
   */
  turnTo(folder: Promise<string>): Promise<void>;
}

/** Follows settings from now on, and the exhibition’s folder from `begin` on, until the window is closed. */
export function followExhibition({
  window,
  exhibition,
  settings,
  copy,
  supervisor,
  shown,
  log,
}: Followed): Following {
  const tell = () => {
    tellChanged(window);
    shown();
  };
  const keepCopy = () => {
    copy?.renewSoon();
  };
  const turned = () => {
    keepCopy();
    tell();
    supervisor.turned();
  };
  const lookAgain = async () => {
    if (await exhibition.refresh()) turned();
  };
  const watch = new Watch({ seen: (folder) => exhibition.seen(folder), changed: lookAgain }, log);
  // Not before its drive answers: what hangs already need not hang twice.
  const follow = async () => {
    await exhibition.answered();
    if (window.isDestroyed()) return;
    await watch.follow(exhibition.wanted);
  };
  const begin = () => {
    keepCopy();
    // Not awaited: on a slow drive that takes long, and the window is open.
    void follow();
  };
  const anew = () => {
    tell();
    begin();
    // Staff may have chosen another one, while the page had fallen back on what there was.
    if (exhibition.original !== undefined) supervisor.turned();
  };
  let turns = 0;
  const turnTo = async (folder: Promise<string>) => {
    const turn = (turns += 1);
    const wanted = await folder;
    if (turn !== turns || window.isDestroyed()) return;
    exhibition.want(wanted);
    if (await exhibition.refresh()) {
      tell();
      supervisor.turned();
    }
    if (turn === turns) begin();
  };
  exhibition.onarrived = turned;
  const stopListening = settings.onChanged(anew);
  window.once('closed', () => {
    exhibition.onarrived = undefined;
    stopListening();
    void watch.stop();
  });
  return { begin, turnTo };
}
