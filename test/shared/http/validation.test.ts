import { describe, expect, it } from 'vitest';
import { parseJson } from '#shared/http/validation.ts';

describe('a body', () => {
  it.each(['{"a":"\\ud800"}', '["x\\uDC00y"]', '{"\\udbff":1}', '"\\\\\\ud800"', '"\\ud800\\ud800\\udc00"'])(
    'with half of a character is refused: %s',
    (text) => {
      expect(parseJson(text)).toMatchObject({
        ok: false,
        error: { code: 'INVALID_REQUEST', fields: [{ field: '', code: 'not_unicode' }] },
      });
    },
  );

  it.each(['{"a":"\\ud83d\\ude00"}', '"😀"', '"\\\\ud800"', '"\\\\\\\\ud800 \\ud83d\\ude00"', 'null'])(
    'of whole characters is read: %s',
    (text) => {
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    },
  );

  it('that is nested deeper than anything we take is refused, however deep, and brackets in texts are none', () => {
    const nested = (levels: number) => `${'{"a":['.repeat(levels / 2)}${']}'.repeat(levels / 2)}`;
    for (const levels of [66, 3000, 1_000_000])
      expect(parseJson(nested(levels))).toMatchObject({
        ok: false,
        error: { code: 'INVALID_REQUEST', fields: [{ field: '', code: 'too_deep' }] },
      });
    expect(parseJson(nested(64))).toEqual({ ok: true, value: JSON.parse(nested(64)) });
    const flat = JSON.stringify(Array.from({ length: 100 }, () => ({ text: '[{"\\' })));
    expect(parseJson(flat)).toEqual({ ok: true, value: JSON.parse(flat) });
  });

  it('that is no JSON is told apart', () => {
    expect(parseJson('{')).toMatchObject({ ok: false, error: { fields: [{ code: 'not_json' }] } });
  });
});
