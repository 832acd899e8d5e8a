import type { PartnerCaller } from '#shared/domain/actor.ts';
import { iso } from '#shared/domain/calendar.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now, TemplateId } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import { ok, refused } from '#shared/domain/result.ts';
import type { Template, TemplateRelease, TemplateSettings } from '#shared/domain/wholesale/template.ts';
import { settingsAfter, type TemplateChangeRequest } from '#shared/domain/wholesale/template-request.ts';
import {
  changedSettings,
  completed,
  countryRefusal,
  fixedFaults,
  missingSettings,
  namedOwn,
} from '#shared/domain/wholesale/template-rules.ts';
import type { TemplateStore } from '#shared/domain/wholesale/template-store.ts';

export type TemplateDeps = {
  readonly templates: TemplateStore;
  /** What stands for a template in the wire format: follows from its id. */
  readonly provisioningIdOf: (id: TemplateId) => string;
  readonly newId: NewId;
  readonly now: Now;
};

/** Who asks, in which request; `asked`: what a repeat of it is known by. */
export type TemplateRequest = { readonly caller: PartnerCaller; readonly requestId: string; readonly asked: Receipt | undefined };

/** The record of something that happened to a template. */
export function templateEvent(
  { newId, now }: Pick<TemplateDeps, 'newId' | 'now'>,
  { caller, requestId }: Omit<TemplateRequest, 'asked'>,
  id: TemplateId,
  type: EventType,
  changed: readonly string[] = [],
): Event {
  const { partnerId, actor } = caller;
  return { id: newId('event'), type, at: iso(now()), partnerId, actor, requestId, subject: { templateId: id }, changed: [...changed] };
}

function releaseOf({ id, templateVersion, settings }: Template, from: string): TemplateRelease | undefined {
  const whole = completed(settings);
  return whole === undefined ? undefined : { templateId: id, templateVersion, settings: whole, from };
}

/** A template as it is while nobody may be made with it; another version, so that whoever has read it before cannot go on. */
export function heldOf(template: Template): Template {
  return { ...template, state: 'closing', version: template.version + 1 };
}

/** Onboarding templates: drafted, submitted, changed for future customers (OT-1 to OT-5). */
export function templates(deps: TemplateDeps) {
  const { templates: store, provisioningIdOf, newId, now } = deps;
  const eventOf = (request: TemplateRequest, id: TemplateId, type: EventType, changed?: readonly string[]) =>
    templateEvent(deps, request, id, type, changed);

  /** Writes a change to a setting that is fixed once used: new customers are kept off while it is looked whether there are any. */
  async function heldChange(
    before: Template,
    write: (held: Template) => Promise<Outcome<Template>>,
    faults: ReturnType<typeof fixedFaults>,
  ) {
    const inUse = refused({ code: 'TEMPLATE_FIXED_ONCE_USED', fields: faults } as const);
    if ((await store.countCustomers(before.id, 1)).count > 0) return inUse;
    const held = heldOf(before);
    const holding = await store.hold(before, held);
    if (!holding.ok) return holding;
    const free = (await store.countCustomers(before.id, 1)).count === 0;
    const outcome = free ? await write(held) : inUse;
    // What could not be changed is as it was, for new customers too.
    if (!outcome.ok) await store.hold(held, { ...before, version: held.version + 1 });
    return outcome;
  }

  return {
    /** Refuses with COUNTRY_NOT_OFFERED, NOT_YOUR_OWN, WHOLESALE_NOT_GRANTED, TEMPLATE_NAME_TAKEN. */
    async create(request: TemplateRequest, settings: TemplateSettings, keep: Keep<Template>): Promise<Outcome<Template>> {
      const refusal = countryRefusal(settings);
      if (refusal !== undefined) return refused(refusal);
      const at = iso(now());
      const { partnerId } = request.caller;
      const made: Template = {
        id: newId('template'),
        partnerId,
        kind: 'wholesale',
        state: 'draft',
        settings,
        templateVersion: 0,
        createdAt: at,
        changedAt: at,
        version: 1,
      };
      const written = await store.create(made, namedOwn(settings), eventOf(request, made.id, 'template.created'), keep(made));
      return written.ok ? ok(made) : written;
    },

    /** Refuses with NOT_FOUND, TEMPLATE_STATE, TEMPLATE_INCOMPLETE, NOT_YOUR_OWN, WHOLESALE_NOT_GRANTED. */
    async submit(request: TemplateRequest, id: TemplateId, keep: Keep<Template>): Promise<Outcome<Template>> {
      const read = await store.read(request.caller.partnerId, id, request.asked);
      if (!read.ok) return read;
      const before = read.value;
      if (before.state !== 'draft') return refused({ code: 'TEMPLATE_STATE', detail: 'It was submitted before.' });
      const fields = missingSettings(before.settings);
      if (fields.length > 0) return refused({ code: 'TEMPLATE_INCOMPLETE', fields });
      const at = iso(now());
      const after: Template = {
        ...before,
        state: 'submitted',
        provisioningId: provisioningIdOf(id),
        templateVersion: 1,
        submittedAt: at,
        changedAt: at,
        version: before.version + 1,
      };
      const event = eventOf(request, id, 'template.submitted');
      const own = namedOwn(before.settings);
      const written = await store.change({ before, after, release: releaseOf(after, at), own, event }, keep(after));
      return written.ok ? ok(after) : written;
    },

    /**
     * A draft changes freely; a submitted template for future customers only, as its next version. Refuses with NOT_FOUND,
     * CHANGED_SINCE_READ, COUNTRY_NOT_OFFERED, TEMPLATE_FIXED_ONCE_USED, TEMPLATE_NAME_TAKEN, NOT_YOUR_OWN, WHOLESALE_NOT_GRANTED.
     */
    async change(
      request: TemplateRequest & { readonly ifMatch: number },
      id: TemplateId,
      wish: TemplateChangeRequest,
      keep: Keep<Template>,
    ): Promise<Outcome<Template>> {
      const read = await store.read(request.caller.partnerId, id, request.asked);
      if (!read.ok) return read;
      const before = read.value;
      if (before.version !== request.ifMatch) return refused({ code: 'CHANGED_SINCE_READ' });
      const settings = settingsAfter(before.settings, wish);
      const changed = changedSettings(before.settings, settings);
      if (changed.length === 0 && before.state !== 'closing') return ok(before);
      const refusal = countryRefusal(settings);
      if (refusal !== undefined) return refused(refusal);
      const [draft, fixed] = [before.state === 'draft', fixedFaults(changed)];

      async function write(from: Template): Promise<Outcome<Template>> {
        const at = iso(now());
        // Another subscription is an active one: that is a condition of the write.
        const { subscriptionSuspended: suspended, ...rest } = from;
        const stays = suspended !== undefined && !changed.includes('wholesaleSubscription');
        const after: Template = {
          ...rest,
          ...(stays ? { subscriptionSuspended: suspended } : {}),
          state: draft ? 'draft' : 'submitted',
          settings,
          templateVersion: draft ? 0 : from.templateVersion + 1,
          changedAt: at,
          version: from.version + 1,
        };
        const event = eventOf(request, id, 'template.changed', changed);
        const release = draft ? undefined : releaseOf(after, at);
        const written = await store.change({ before: from, after, release, own: namedOwn(settings, changed), event }, keep(after));
        return written.ok ? ok(after) : written;
      }

      if (draft || fixed.length === 0) return write(before);
      if (before.usedAt !== undefined) return refused({ code: 'TEMPLATE_FIXED_ONCE_USED', fields: fixed });
      return heldChange(before, write, fixed);
    },
  };
}
