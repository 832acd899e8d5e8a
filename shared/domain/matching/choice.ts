import { timingSafeEqual } from 'node:crypto';
import type { OrderId, OrganisationId, PartnerId } from '#shared/domain/ids.ts';
import type { MatchRound } from '#shared/domain/matching/candidates.ts';

/** Authenticates text for a purpose (`SystemKeys.sign`). */
type Sign = (purpose: string, text: string) => string;

const purpose = (orderId: OrderId, round: MatchRound) => `candidate\0${orderId}\0${round}`;

/**
 * A candidate as it is offered for an order: only what was offered for this very order, in this round, can be chosen. Without it a
 * contact could map its order to any organisation whose id it has.
 */
export function writeChoice(sign: Sign, orderId: OrderId, round: MatchRound, id: OrganisationId | PartnerId): string {
  return `${id}.${sign(purpose(orderId, round), id)}`;
}

/** The id in an offered choice; undefined for anything that was not offered for this order and round. */
export function readChoice(sign: Sign, orderId: OrderId, round: MatchRound, choice: string): string | undefined {
  const [id = '', signature = '', ...more] = choice.split('.');
  const [expected, given] = [Buffer.from(sign(purpose(orderId, round), id)), Buffer.from(signature)];
  return more.length === 0 && expected.length === given.length && timingSafeEqual(expected, given) ? id : undefined;
}
