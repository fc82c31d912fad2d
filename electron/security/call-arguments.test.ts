// What the page may send along with its calls.
import { describe, expect, it } from 'vitest';
import { CALL_ARGUMENTS } from '../../core/bridge.ts';
import { STAFF_ARGUMENTS } from '../../core/staff.ts';
import { faultOf } from './call-arguments.ts';

const painted = {
  type: 'painted',
  slide: 'opening',
  language: 'kk',
  visiting: false,
  textSize: 'normal',
  highContrast: false,
};

const ARGUMENTS = { ...CALL_ARGUMENTS, ...STAFF_ARGUMENTS };

describe('faultOf', () => {
  it('finds none in what the bridge asks for', () => {
    expect(faultOf(ARGUMENTS.settings, [])).toBeUndefined();
    expect(faultOf(ARGUMENTS.report, [painted])).toBeUndefined();
    expect(faultOf(ARGUMENTS.report, [{ type: 'fault', message: 'x' }])).toBeUndefined();
  });

  it.each([
    ['door', []],
    ['enter', ['x'.repeat(64)]],
    ['setPin', ['1234']],
    ['setPin', ['123456789012']],
    ['panel', []],
    ['change', [{ idle: 30, exhibition: null, ['x'.repeat(64)]: {} }]],
    ['act', [{ type: 'reload' }]],
    ['act', [{ type: 'restart' }]],
    ['act', [{ type: 'leave' }]],
    ['act', [{ type: 'export', drive: 'x'.repeat(4_096) }]],
    ['shut', []],
  ] as const)('nor in what staff may call: %s(%j)', (call, args) => {
    expect(faultOf(ARGUMENTS[call], args)).toBeUndefined();
  });

  it.each([
    ['settings', ['x']],
    ['report', []],
    ['report', ['painted']],
    ['report', [{ type: 'leave' }]],
    ['report', [{ ...painted, slide: 'x'.repeat(65) }]],
    ['report', [{ ...painted, more: 1 }]],
    ['report', [{ ...painted, language: '../x' }]],
    ['report', [{ ...painted, textSize: 'huge' }]],
    ['report', [{ type: 'fault', message: 'x'.repeat(2_001) }]],
    ['report', [painted, 'more']],
    ['enter', [4082]],
    ['setPin', ['123']],
    ['change', ['idle']],
    ['change', [{ ['x'.repeat(65)]: 1 }]],
    ['act', [{ type: 'leave', now: true }]],
    ['act', [{ type: 'export', drive: 'x'.repeat(4_097) }]],
    ['shut', [1]],
    ['act', [{ type: 'format' }]],
    ['act', [{ type: 'export' }]],
    ['panel', [1]],
  ] as const)('names what is wrong with %s(%j)', (call, args) => {
    expect(faultOf(ARGUMENTS[call], args)).toMatch(/expected/);
  });

  it.each([
    ['enter', ['408215'.repeat(20)]],
    ['enter', [408215]],
    ['enter', ['1111', '408215']],
    ['enter', [{ 408215: '408215' }]],
    ['setPin', ['408215408215408215']],
    ['setPin', ['408215x']],
    ['setPin', ['x408215']],
    ['setPin', ['4082154082154']],
    ['door', ['408215']],
  ] as const)('repeats nothing of what may be a PIN: %s(%j)', (call, args) => {
    const fault = faultOf(ARGUMENTS[call], args);
    expect(fault).toMatch(/expected/);
    expect(fault).not.toContain('408215');
  });
});
