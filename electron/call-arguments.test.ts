// What the page may send along with its calls.
import { describe, expect, it } from 'vitest';
import { faultOf } from './call-arguments.ts';

describe('faultOf', () => {
  it('finds none in what the bridge asks for', () => {
    expect(faultOf('settings', [])).toBeUndefined();
    expect(faultOf('report', [{ type: 'painted', slide: 'opening' }])).toBeUndefined();
    expect(faultOf('report', [{ type: 'fault', message: 'x' }])).toBeUndefined();
  });

  it.each([
    ['settings', ['x']],
    ['report', []],
    ['report', ['painted']],
    ['report', [{ type: 'leave' }]],
    ['report', [{ type: 'painted', slide: 'x'.repeat(65) }]],
    ['report', [{ type: 'painted', slide: 'opening', more: 1 }]],
    ['report', [{ type: 'fault', message: 'x'.repeat(2_001) }]],
    ['report', [{ type: 'painted', slide: 'opening' }, 'more']],
  ] as const)('names what is wrong with %s(%j)', (call, args) => {
    expect(faultOf(call, args)).toMatch(/Invalid/);
  });
});
