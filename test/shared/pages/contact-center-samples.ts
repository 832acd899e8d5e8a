import type { Language } from '#shared/languages/language.ts';
import { type ContactCenterProps, renderContactCenterPage } from '#shared/pages/set-up/contact-center-page.tsx';

const csrf = 'csrf-token';
const frame = { product: 'Handover', signOut: { action: '/sign-out', csrf } };
const longName = 'Przedsiębiorstwo Żeglugi Śródlądowej „Świteź” sp. z o.o.';

/** The pages of the Contact Center's settings, in every variant. */
export const contactCenterSamples: Record<string, (language: Language) => string> = {};
const samples = contactCenterSamples;

const contactCenter: ContactCenterProps = {
  frame,
  company: longName,
  backHref: '/organisation',
  csrf,
  tenant: {
    country: 'PL',
    centre: 'EU1',
    platform: 'standard',
    subdomain: 'a'.repeat(63),
    timeZone: 'Europe/Warsaw',
    telephony: 'voice_pop_bridge',
    state: 'active',
    suspendedAt: '2026-11-21T10:00:00.000Z',
  },
  telephony: {
    action: '/organisation/contact-center',
    options: ['voice_pop_bridge', 'webex_calling'],
    chosen: 'voice_pop_bridge',
    hasCalling: false,
  },
  configuration: {
    configuration: 'not_configured',
    chat: 'not_set_up',
    remaining: ['configuration', 'chat', 'calling'],
    action: '/organisation/contact-center/configuration',
    withChat: true,
    selfHref: '/organisation/contact-center',
  },
};
samples['contact center'] = (language) => renderContactCenterPage(contactCenter, language);
const failure = { code: 'CHAT_REFUSED', actsNext: 'operator', nextAction: 'contact_support' } as const;
samples['contact center, failed'] = (language) =>
  renderContactCenterPage(
    {
      ...contactCenter,
      telephonyChanging: true,
      notice: 'telephony-saved',
      configuration: {
        configuration: 'failed',
        configurationFailure: failure,
        chat: 'failed',
        chatFailure: failure,
        remaining: ['configuration', 'chat'],
        withChat: false,
        action: '/organisation/contact-center/configuration',
        selfHref: '/organisation/contact-center',
      },
      errors: [{ field: 'telephony', code: 'TELEPHONY_NOT_OFFERED' }],
    },
    language,
  );
samples['contact center, running'] = (language) => {
  const { telephony: _, ...rest } = contactCenter;
  return renderContactCenterPage(
    {
      ...rest,
      notice: 'begun',
      telephonyFixed: true,
      configuration: {
        configuration: 'configuring',
        chat: 'setting_up',
        remaining: [],
        withChat: true,
        selfHref: '/organisation/contact-center',
      },
    },
    language,
  );
};
for (const closed of ['may-only-look', 'not-created', 'suspended'] as const) {
  samples[`contact center, ${closed}`] = (language) =>
    renderContactCenterPage(
      {
        ...contactCenter,
        configuration: {
          configuration: 'not_configured',
          chat: 'ready',
          remaining: ['configuration'],
          closed,
          withChat: false,
          selfHref: '/organisation/contact-center',
        },
      },
      language,
    );
}
samples['contact center, none'] = (language) =>
  renderContactCenterPage({ frame, company: longName, backHref: '/organisation', csrf }, language);
samples['contact center, configured'] = (language) =>
  renderContactCenterPage(
    {
      ...contactCenter,
      configuration: {
        configuration: 'configured',
        chat: 'ready',
        remaining: [],
        withChat: true,
        selfHref: '/organisation/contact-center',
      },
    },
    language,
  );

/** Each page once, in its fullest form. */
export const fullestContactCenterSamples = ['contact center'] as const;
