// What the page may send along with its calls.
import { describe, expect, it } from 'vitest';
import { faultOf } from './call-arguments.ts';

const painted = {
  type: 'painted',
  slide: 'opening',
  language: 'kk',
  visiting: false,
  textSize: 'normal',
  highContrast: false,
};

describe('faultOf', () => {
  it('finds none in what the bridge asks for', () => {
    expect(faultOf('settings', [])).toBeUndefined();
    expect(faultOf('report', [painted])).toBeUndefined();
    expect(faultOf('report', [{ type: 'fault', message: 'x' }])).toBeUndefined();
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
  ] as const)('names what is wrong with %s(%j)', (call, args) => {
    expect(faultOf(call, args)).toMatch(/^\[.*\] ./);
  });
});
