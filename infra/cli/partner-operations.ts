import { type Operator, operatorEvent } from '#infra/cli/operator.ts';
import { createToken, type Issued } from '#infra/cli/token-operations.ts';
import type { UsagePlan } from '#infra/cli/usage-plan.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Email, PersonRef } from '#shared/domain/email.ts';
import { normaliseEmailAddress } from '#shared/domain/email-address.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { welcomeLinkDays } from '#shared/domain/links.ts';
import { type InvitedPerson, isPartner, type PartnerRefusal, type PartnerStore } from '#shared/domain/partner-store.ts';
import type { Partner, Person } from '#shared/domain/people.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type PartnerRole, partnerScopes, type Scope, sellerScopes } from '#shared/domain/scopes.ts';
import type { TokenRefusal } from '#shared/domain/token.ts';
import type { TokenStore } from '#shared/domain/token-store.ts';

/** The name of the token that a partner begins with. */
const firstTokenName = 'first';

export type PartnerOperator = Operator & { readonly partners: PartnerStore };
export type PartnerCreator = PartnerOperator & { readonly tokens: TokenStore; readonly plan: UsagePlan };

export type PartnerWish = {
  readonly name: string;
  readonly contactEmail: string;
  readonly language: Language;
  /** Goes on with this very partner. */
  readonly id?: PartnerId | undefined;
  readonly tokenDays?: number;
};

export type PersonWish = { readonly partnerId: PartnerId; readonly email: string; readonly language: Language; readonly role: PartnerRole };

/** What was made in this run, and what was there already. A token's secret is there only in the run that made it. */
export type CreatedPartnerReport = {
  readonly partner: Partner;
  readonly steps: { readonly partner: 'made' | 'present'; readonly usagePlanKey: 'made' | 'present'; readonly token: 'made' | 'present' };
  readonly token?: Issued;
};

export type CreatePartnerRefusal =
  | PartnerRefusal
  | TokenRefusal
  | { readonly code: 'PARTNER_HAS_OTHER_CONTACT' | 'PARTNER_HAS_OTHER_NAME'; readonly partnerId: PartnerId };

function invitation(operator: Operator, wish: PersonWish, type: 'partner.created' | 'partner.person_added'): InvitedPerson {
  const { newId, now, requestId } = operator;
  const { partnerId, language, role } = wish;
  const [id, emailId] = [newId('person'), newId('email')];
  const at = iso(now());
  const to = normaliseEmailAddress(wish.email);
  const ref: PersonRef = { kind: 'partner', partnerId, personId: id };
  const person: Person = { id, ref, email: to, language, role, state: 'invited', linkGeneration: 1, partnerId, createdAt: at, version: 1 };
  const welcome: Email = {
    id: emailId,
    owner: { kind: 'partner', partnerId },
    to,
    language,
    content: { kind: 'partner-welcome' },
    link: { person: ref, generation: 1, lifetimeDays: welcomeLinkDays },
    requestId,
    state: 'queued',
    attempts: 0,
    queuedAt: at,
    changedAt: at,
  };
  const event: Event = operatorEvent(operator, { type, partnerId, subject: { personId: id, emailId } });
  return { person, welcome, event };
}

const sameName = (a: string, b: string) => a.trim().normalize('NFC').toLowerCase() === b.trim().normalize('NFC').toLowerCase();

async function present(
  operator: PartnerOperator,
  wish: PartnerWish,
  isOfKind: (one: Pick<Partner, 'kind'>) => boolean,
): Promise<Result<Partner | undefined, CreatePartnerRefusal>> {
  const id = wish.id ?? (await operator.partners.list()).find((one) => isOfKind(one) && sameName(one.name, wish.name))?.id;
  if (id === undefined) return ok(undefined);
  const found = await operator.partners.find(id);
  if (found === undefined || !isOfKind(found)) return refused({ code: 'NO_SUCH_PARTNER' });
  if (!sameName(found.name, wish.name)) return refused({ code: 'PARTNER_HAS_OTHER_NAME', partnerId: id });
  const sameContact = found.contactEmail === normaliseEmailAddress(wish.contactEmail);
  return sameContact ? ok(found) : refused({ code: 'PARTNER_HAS_OTHER_CONTACT', partnerId: id });
}

/** The table's part: partner and contact person (who becomes its full administrator, GS-5), with the welcome e-mail, in one transaction. */
async function inTable(operator: PartnerOperator, wish: PartnerWish): Promise<Result<Partner, CreatePartnerRefusal>> {
  const { newId, now, partners } = operator;
  const id = newId('partner');
  const contactEmail = normaliseEmailAddress(wish.contactEmail);
  const partner: Partner = { id, name: wish.name.trim(), contactEmail, language: wish.language, createdAt: iso(now()), version: 1 };
  const contact: PersonWish = { partnerId: id, email: contactEmail, language: wish.language, role: 'full_administrator' };
  const done = await partners.create({ partner, ...invitation(operator, contact, 'partner.created') });
  return done.ok ? ok(partner) : done;
}

async function sellerInTable(operator: PartnerOperator, { name, contactEmail, language }: PartnerWish): Promise<Partner> {
  const id = operator.newId('partner');
  const createdAt = iso(operator.now());
  const contact = normaliseEmailAddress(contactEmail);
  const seller: Partner = { id, kind: 'seller', name: name.trim(), contactEmail: contact, language, createdAt, version: 1 };
  await operator.partners.createSeller(seller, operatorEvent(operator, { type: 'seller.created', partnerId: id, subject: {} }));
  return seller;
}

/**
 * What an account needs beside its items: the key on API Gateway's usage plan, then the first token, whose secret can only be shown now.
 * Each step is done once, however often it is run.
 */
async function equipped(
  operator: PartnerCreator,
  partner: Partner,
  was: 'made' | 'present',
  scopes: readonly Scope[],
  tokenDays: number | undefined,
): Promise<Result<CreatedPartnerReport, CreatePartnerRefusal>> {
  const usagePlanKey = await operator.plan.admit(partner.id);
  const { tokens } = await operator.tokens.list(partner.id);
  const steps = { partner: was, usagePlanKey } as const;
  if (tokens.length > 0) return ok({ partner, steps: { ...steps, token: 'present' } });
  const days = tokenDays === undefined ? {} : { days: tokenDays };
  const token = await createToken(operator, { partnerId: partner.id, name: firstTokenName, scopes, ...days });
  return token.ok ? ok({ partner, steps: { ...steps, token: 'made' }, token: token.value }) : token;
}

/** Creates a partner, or completes one that an earlier run left unfinished. */
export async function createPartner(
  operator: PartnerCreator,
  wish: PartnerWish,
): Promise<Result<CreatedPartnerReport, CreatePartnerRefusal>> {
  const found = await present(operator, wish, isPartner);
  if (!found.ok) return found;
  const created = found.value === undefined ? await inTable(operator, wish) : ok(found.value);
  return created.ok
    ? equipped(operator, created.value, found.value === undefined ? 'made' : 'present', partnerScopes, wish.tokenDays)
    : created;
}

/** Creates the account of a commerce system, or completes one: it has a contact address and nobody who signs in, and its token places orders. */
export async function createSeller(
  operator: PartnerCreator,
  wish: PartnerWish,
): Promise<Result<CreatedPartnerReport, CreatePartnerRefusal>> {
  const found = await present(operator, wish, (one) => !isPartner(one));
  if (!found.ok) return found;
  const seller = found.value ?? (await sellerInTable(operator, wish));
  return equipped(operator, seller, found.value === undefined ? 'made' : 'present', sellerScopes, wish.tokenDays);
}

/** Invites one more of the partner's people, in a role (GS-5). Refuses with NO_SUCH_PARTNER or ADDRESS_NOT_AVAILABLE. */
export async function addPerson(operator: PartnerOperator, wish: PersonWish): Promise<Result<Person, PartnerRefusal>> {
  const invited = invitation(operator, wish, 'partner.person_added');
  const done = await operator.partners.addPerson(invited);
  return done.ok ? ok(invited.person) : done;
}
