import { iso } from '#shared/domain/calendar.ts';
import type { Event } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/people.ts';
import type { Keep, Outcome, Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { SettingsChange } from '#shared/domain/users/settings-view.ts';
import { viewOfSettings } from '#shared/domain/users/settings-view.ts';

/** Where an organisation's settings are kept. Another partner's organisation is NOT_FOUND. */
export type SettingsStore = {
  /** One round trip. A repeat of a request that was carried out is answered by its receipt. */
  read(by: OrganisationCaller, to: 'read' | 'change', asked?: Receipt): Promise<Result<Organisation, Refusal | Replay>>;
  /** One transaction; refuses with CHANGED_SINCE_READ. */
  change(
    by: OrganisationCaller,
    before: Organisation,
    after: Organisation,
    event: Event,
    receipt: Receipt | undefined,
  ): Promise<Result<undefined, Refusal | Replay>>;
};

export type SettingsDeps = { readonly settings: SettingsStore; readonly newId: NewId; readonly now: Now };

export type SettingsRequest = {
  readonly by: OrganisationCaller;
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<Organisation>;
};

const looks = 4;
const names = ['automaticInvitations', 'automaticSync', 'requiredDetails'] as const;

/**
 * Decides for all users of an organisation (US-3, SY-1, US-1). What is not named stays; where nothing would change nothing is written.
 * Refuses with NOT_FOUND, NOT_ALLOWED, CHANGED_SINCE_READ.
 */
export function changeSettings({ settings, newId, now }: SettingsDeps) {
  return async ({ by, requestId, ifMatch, asked, keep }: SettingsRequest, change: SettingsChange): Promise<Outcome<Organisation>> => {
    for (let look = 1; look <= looks; look++) {
      const read = await settings.read(by, 'change', asked);
      if (!read.ok) return read;
      const before = read.value;
      if (ifMatch !== undefined && ifMatch !== before.version) return refused({ code: 'CHANGED_SINCE_READ' });
      const former = viewOfSettings(before);
      const wanted = viewOfSettings({ settings: { ...former, ...change } });
      const changed = names.filter((name) => JSON.stringify(former[name]) !== JSON.stringify(wanted[name]));
      if (changed.length === 0) return ok(before);
      const after: Organisation = { ...before, settings: wanted, version: before.version + 1 };
      const event: Event = {
        id: newId('event'),
        type: 'organisation.settings_changed',
        at: iso(now()),
        partnerId: by.partnerId,
        actor: by.actor,
        requestId,
        subject: { organisationId: by.organisationId },
        changed: [...changed],
      };
      const written = await settings.change(by, before, after, event, keep(after));
      if (written.ok) return ok(after);
      if (written.error.code !== 'CHANGED_SINCE_READ' || ifMatch !== undefined) return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  };
}
