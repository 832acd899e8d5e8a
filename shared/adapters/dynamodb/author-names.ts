import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import type { Table } from '#shared/adapters/dynamodb/transact.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import { apiToken, person as personSchema } from '#shared/domain/people.ts';

/** What a partner's own people and tokens are called, for a partner's eyes. */
export type AuthorNames = (partnerId: PartnerId, authors: readonly Actor[]) => Promise<(author: Actor) => string>;

function keyOf(partnerId: PartnerId, author: Actor) {
  if (author.kind === 'person') return keys.person({ kind: 'partner', partnerId, personId: author.id });
  return author.kind === 'token' ? keys.token(partnerId, author.id) : undefined;
}

/** One round trip for all of them; none for none. Whoever is not found is called by id. */
export function dynamoAuthorNames(table: Table): AuthorNames {
  return async (partnerId, authors) => {
    const wanted = new Map(
      authors.flatMap((author) => {
        const key = keyOf(partnerId, author);
        return key === undefined ? [] : [[key.SK, key] as const];
      }),
    );
    if (wanted.size === 0) return (author) => author.kind;
    const found = await readItems(table, [...wanted.values()]);
    return (author) => {
      const key = keyOf(partnerId, author);
      const item = key === undefined ? undefined : found(key);
      if (author.kind === 'person') return item === undefined ? author.id : personSchema.parse(item).email;
      if (author.kind === 'token') return item === undefined ? author.id : apiToken.parse(item).name;
      return author.kind;
    };
  };
}
