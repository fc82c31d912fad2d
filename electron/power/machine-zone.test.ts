// The machine’s time zone, as its link says, whatever the process began with.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { machineZone } from './machine-zone.ts';

describe.skipIf(process.platform === 'win32')('the machine’s time zone', () => {
  let folder = '';
  let link = '';
  const own = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

  beforeEach(() => {
    vi.stubEnv('TZ', undefined);
    folder = mkdtempSync(join(tmpdir(), 'jubilee-'));
    link = join(folder, 'localtime');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  function setZone(name: string): void {
    const file = join(folder, 'zoneinfo', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    rmSync(link, { force: true });
    symlinkSync(file, link);
  }

  it('is where the link leads, also after that has changed', () => {
    for (const zone of ['Asia/Almaty', 'Europe/Brussels', 'America/Argentina/Ushuaia']) {
      setZone(zone);
      expect(machineZone(link)).toBe(zone);
    }
  });

  it('is the process’s own without a link, with one that leads nowhere known, and where TZ says so', () => {
    expect(machineZone(link)).toBe(own());
    writeFileSync(link, '');
    expect(machineZone(link)).toBe(own());
    setZone('Nowhere/Atlantis');
    expect(machineZone(link)).toBe(own());
    setZone('Asia/Almaty');
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(machineZone(link)).toBe('Asia/Tokyo');
  });

  it.each(['Etc/Unknown', undefined])(
    'is none where the process knows none (%s) and no link says better',
    (timeZone) => {
      const options = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone: timeZone as string };
      vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(options);
      expect(machineZone(link)).toBeUndefined();
      setZone('Asia/Almaty');
      expect(machineZone(link)).toBe('Asia/Almaty');
    },
  );
});
