import type { Event } from '#shared/domain/event.ts';
import type { PartnerId, PersonId, TemplateId, WholesaleSubscriptionId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/people.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Stretch } from '#shared/domain/trial-store.ts';
import type { Template, TemplateRelease } from '#shared/domain/wholesale/template.ts';
import type { WholesaleSubscription } from '#shared/domain/wholesale/wholesale-subscription.ts';

export type Done = Promise<Result<undefined, Refusal | Replay>>;

/** Whom and what the settings of a template name, which have to be the partner's own; absent: not to be looked at. */
export type NamedOwn = {
  readonly serviceProviderAdministrator?: PersonId | undefined;
  readonly wholesaleSubscription?: WholesaleSubscriptionId | undefined;
};

/** Of what a template names, that which is there. */
export type FoundOwn = { readonly administrator: Person | undefined; readonly subscription: WholesaleSubscription | undefined };

export type TemplateChange = {
  readonly before: Template;
  readonly after: Template;
  /** What future customers are made from; absent: they are made as before. */
  readonly release?: TemplateRelease | undefined;
  /** What must still be the partner's own as the change is written. */
  readonly own: NamedOwn;
  readonly event: Event;
};

/** How many customers there are, as far as was counted. */
export type Counted = { readonly count: number; readonly atLeast: boolean };

/** Where the onboarding templates of partners are kept. */
export type TemplateStore = {
  /** Refuses with TEMPLATE_NAME_TAKEN, NOT_YOUR_OWN, and answers a repeat. One round trip. */
  create(template: Template, own: NamedOwn, event: Event, receipt: Receipt | undefined): Done;
  /** Refuses with NOT_FOUND, and answers a repeat. One round trip. */
  read(partnerId: PartnerId, id: TemplateId, asked?: Receipt): Promise<Result<Template, Refusal | Replay>>;
  /** The newest first, after (older than) a template. One round trip. */
  list(partnerId: PartnerId, limit: number, after: TemplateId | undefined): Promise<Stretch<Template, TemplateId>>;
  /** Refuses with CHANGED_SINCE_READ, TEMPLATE_NAME_TAKEN, NOT_YOUR_OWN. One round trip. */
  change(change: TemplateChange, receipt: Receipt | undefined): Done;
  /** Keeps new customers off a template for a moment, or lets them in again. Refuses with CHANGED_SINCE_READ. One round trip. */
  hold(before: Template, after: Template): Promise<Result<undefined, Refusal>>;
  /** Takes a held template away, with its name. Refuses with CHANGED_SINCE_READ. One round trip. */
  remove(held: Template, event: Event, receipt: Receipt | undefined): Done;
  /** Takes away what is left of a template that is gone; done again, it does nothing. */
  sweepReleases(id: TemplateId): Promise<void>;
  /** Counts the customers that depend on a template, `most` at most. One round trip. */
  countCustomers(id: TemplateId, most: number): Promise<Counted>;
  /** Looks up whom and what settings name. One round trip. */
  findOwn(partnerId: PartnerId, named: NamedOwn): Promise<FoundOwn>;
};

/** What those who make customers know of templates. */
export type TemplateReleases = {
  /** How a template was at a moment: what a customer that was asked for then is made from. Undefined where there is no such template. */
  inForceAt(id: TemplateId, at: string): Promise<TemplateRelease | undefined>;
  /** Notes that a customer was made with it; country, subscription and authentication are fixed from then on. Once is enough. */
  markUsed(partnerId: PartnerId, id: TemplateId, at: string): Promise<void>;
};
