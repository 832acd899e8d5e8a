/**
 * The sparse indexes over what is listed in order of age. All share the sort key of the table, so that a place that was reached in one is a
 * place in the others.
 *
 * | index   | partition | holds           | asked                                                                 |
 * | ------- | --------- | --------------- | --------------------------------------------------------------------- |
 * | `rolls` | `roll`    | keys, `mark`    | what comes after the first so many: entries of some hundred bytes      |
 * | `lists` | `list`    | the whole item  | a page of those that have something in common, in one round trip      |
 * | `found` | `finder`  | the whole item  | the few that have a value, such as an external id                     |
 */
export const listIndexes = {
  rolls: { name: 'rolls', partition: 'roll', carries: ['mark'] },
  lists: { name: 'lists', partition: 'list' },
  found: { name: 'found', partition: 'finder' },
} as const;
