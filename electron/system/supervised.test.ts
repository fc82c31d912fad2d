// What ends Jubilee, by what started it.
import { expect, it } from 'vitest';
import { BY_TERMINAL, endingCommand, SUPERVISED } from './supervised.ts';
import { jubileeUnit, SEAT_UNIT } from './units.ts';

const unit = /^Environment=(JUBILEE_\w+)=(.+)$/m.exec(jubileeUnit(['/opt/Jubilee/jubilee'], '/usr/bin/cage'));

it.each([
  ['nobody', {}, undefined],
  ['npm start, which starts it again only when it asks for it', { [SUPERVISED]: BY_TERMINAL }, undefined],
  ['the unit of --install-kiosk', { [unit?.[1] ?? '']: unit?.[2] }, `sudo systemctl stop ${SEAT_UNIT}`],
  ['another supervisor', { [SUPERVISED]: '1' }, ''],
  ['one that says what is no unit', { [SUPERVISED]: 'x; reboot.service' }, ''],
])('started by %s', (_what, env, command) => {
  expect(endingCommand(env)).toBe(command);
});
