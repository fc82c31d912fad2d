import { execSync } from 'node:child_process';
import { ChaosKiosk } from '../fixtures/chaos.ts';
import { test } from '../fixtures/locked-test.ts';
import { faultsOfADay } from '../fixtures/faults-of-a-day.ts';
import { REAL } from '../fixtures/exhibition.ts';
import { descendantsOf, commandOf } from '../fixtures/processes.ts';

test('hangs', async ({ keep, lay, openDesktop }, info) => {
  test.setTimeout(1_500_000);
  const exhibition = lay({ from: REAL, files: {} });
  const profile = info.outputPath('host', 'profile');
  const desktop = await openDesktop({ width: 960, height: 540, windowManager: false });
  const program = keep({ exhibition, settings: { lock: true, idle: 5, warning: 20 }, env: desktop.env });
  const kiosk = new ChaosKiosk(program);
  await kiosk.started();
  await program.run(`({ BrowserWindow, app }) => {
    const c = BrowserWindow.getAllWindows()[0].webContents;
    globalThis.seen = [];
    const say = (what) => { seen.push(Math.round(chaos.real()) + ' ' + what + ' pid ' + c.getOSProcessId()); if (seen.length > 60) seen.shift(); };
    for (const name of ['did-start-loading','did-stop-loading','did-start-navigation','did-redirect-navigation','did-navigate','did-finish-load','dom-ready','did-fail-load','did-fail-provisional-load','render-process-gone','unresponsive','responsive','did-frame-finish-load','will-navigate'])
      c.on(name, (e, ...a) => say(name + ' ' + JSON.stringify(a.length ? a.slice(0,3) : {u:e?.url, s:e?.isSameDocument, r:e?.reason})));
    app.on('child-process-gone', (_e, d) => say('child ' + JSON.stringify(d)));
    const load = c.loadURL.bind(c);
    c.loadURL = (...a) => { say('LOADURL ' + a[0]); const p = load(...a); p.then(() => say('loaded'), (e) => say('load failed ' + e)); return p; };
    BrowserWindow.getAllWindows()[0].loadURL = c.loadURL;
  }`);
  const hangs = faultsOfADay(4000, 1).filter(({ name }) => /stopped|blocked/.test(name));
  for (const [i, f] of hangs.slice(0, 150).entries()) {
    const before = await kiosk.pagePid();
    const since = performance.now();
    await f.strike({ kiosk, exhibition, profile });
    try { await kiosk.shows(since, 12_000); } catch (e) {
      const main = program.pid;
      console.log('FAILED at', i, f.name, 'before', before);
      try { console.log((await program.run<string[]>(`({BrowserWindow}) => { const c = BrowserWindow.getAllWindows()[0].webContents; return [...seen, 'loading ' + c.isLoading() + ' waiting ' + c.isWaitingForResponse() + ' crashed ' + c.isCrashed() + ' url ' + c.getURL() + ' now ' + chaos.real()]; }`)).join('\n')); console.log(kiosk.lines.slice(-6).join('\n')); } catch (x) { console.log(String(x)); }
      try { console.log('now', await kiosk.pagePid()); } catch (x) { console.log(String(x)); }
      for (const pid of [main, ...descendantsOf(main)]) {
        console.log(pid, commandOf(pid).replace(/.*--type=/, 'type=').slice(0, 60));
        try { console.log(execSync(`cat /proc/${pid}/status | egrep 'State|PPid|TracerPid'; for t in /proc/${pid}/task/*; do echo $(cat $t/comm) $(cat $t/wchan) $(cut -d' ' -f1-3 $t/syscall); done`).toString()); } catch (x) { console.log('?'); }
      }
      throw e;
    }
    await kiosk.pass(i % 2 ? 700_000 : 86_400);
    await kiosk.shows();
  }
});
