import { expect, it } from 'vitest';
import { matches, passes } from '#infra/local/sources/filter.ts';

const record = { eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'EVENT#1' } }, NewImage: { kind: { S: 'trial' }, size: 3 } } };

it.each([
  ['an equal value', { eventName: ['MODIFY', 'INSERT'] }, true],
  ['another value', { eventName: ['REMOVE'] }, false],
  ['a prefix', { dynamodb: { Keys: { pk: { S: [{ prefix: 'EVENT#' }] } } } }, true],
  ['another prefix', { dynamodb: { Keys: { pk: { S: [{ prefix: 'ORG#' }] } } } }, false],
  ['a suffix', { dynamodb: { Keys: { pk: { S: [{ suffix: '#1' }] } } } }, true],
  ['something that exists', { dynamodb: { NewImage: { kind: { S: [{ exists: true }] } } } }, true],
  ['something that must not exist', { dynamodb: { NewImage: { gone: { S: [{ exists: false }] } } } }, true],
  ['something that exists and must not', { dynamodb: { NewImage: { kind: { S: [{ exists: false }] } } } }, false],
  ['anything but a value', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  ['anything but this value', { eventName: [{ 'anything-but': ['INSERT'] }] }, false],
  ['anything but a prefix', { eventName: [{ 'anything-but': { prefix: 'IN' } }] }, false],
  ['a number in a range', { dynamodb: { NewImage: { size: [{ numeric: ['>', 1, '<=', 3] }] } } }, true],
  ['a number out of a range', { dynamodb: { NewImage: { size: [{ numeric: ['>', 3] }] } } }, false],
  ['letters of any case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
  ['every key of a pattern', { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['order'] } } } }, false],
  ['one of several', { $or: [{ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }] }, true],
])('matches %s', (_, pattern, expected) => {
  expect(matches(pattern, record)).toBe(expected);
});

it('lets a record through when any filter matches, or when there is none', () => {
  const filters = (...patterns: unknown[]) => ({ Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) });
  expect(passes(undefined, record)).toBe(true);
  expect(passes(filters({ eventName: ['REMOVE'] }, { eventName: ['INSERT'] }), record)).toBe(true);
  expect(passes(filters({ eventName: ['REMOVE'] }), record)).toBe(false);
});

it('refuses a rule that it does not know instead of matching nothing', () => {
  expect(() => matches({ eventName: [{ cidr: '10.0.0.0/8' }] }, record)).toThrow('cidr');
});
