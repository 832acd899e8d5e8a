import { dataCentre } from '#shared/domain/countries.ts';
import { configurationMoves, setsChatUp } from '#shared/domain/set-up/configure-tenant.ts';
import { remainingConfiguration } from '#shared/domain/set-up/remaining-configuration.ts';
import type { Tenant } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import type { TenantRead } from '#shared/domain/set-up/set-up-store.ts';
import { viewOfContactCenterSettings } from '#shared/domain/set-up/settings-view.ts';
import type { ConfigurationView } from '#shared/pages/set-up/configuration-section.tsx';
import type { ContactCenterProps } from '#shared/pages/set-up/contact-center-page.tsx';

type Visitor = { readonly by: SetUpCaller; readonly self: `/${string}`; readonly mayWrite: boolean };

/** Whether the configuration, or chat, is left to be run by whoever looks. */
function isLeftToRun({ configuration, chat }: Tenant, withChat: boolean): boolean {
  const { configure, setChatUp } = configurationMoves;
  return (
    configure.from.some((state) => state === configuration.state) || (withChat && setChatUp.from.some((state) => state === chat.state))
  );
}

/** Why it cannot be run now; undefined when it can be. Whoever may only look is told so first: waiting will not help. */
function closedFor({ progress, suspendedAt }: Tenant, mayWrite: boolean): ConfigurationView['closed'] {
  if (!mayWrite) return 'may-only-look';
  if (progress.state !== 'active') return 'not-created';
  return suspendedAt === undefined ? undefined : 'suspended';
}

function configurationOf(read: TenantRead, { by, self, mayWrite }: Visitor): ConfigurationView {
  const { tenant } = read;
  const withChat = setsChatUp(by);
  const { configuration, chat } = tenant;
  const closed = closedFor(tenant, mayWrite);
  const way = closed === undefined ? { action: `${self}/configuration` } : { closed };
  return {
    configuration: configuration.state,
    ...(configuration.failure === undefined ? {} : { configurationFailure: configuration.failure }),
    chat: chat.state,
    ...(chat.failure === undefined ? {} : { chatFailure: chat.failure }),
    remaining: remainingConfiguration(read).map(({ item }) => item),
    ...(isLeftToRun(tenant, withChat) ? way : {}),
    withChat,
    selfHref: self,
  };
}

/** The settings as they stand, and what whoever looks may do about them. */
export function settingsProps(
  read: TenantRead,
  visitor: Visitor,
  chosen: string | undefined,
): Pick<ContactCenterProps, 'tenant' | 'telephony' | 'telephonyFixed' | 'configuration'> {
  const view = viewOfContactCenterSettings(read);
  const changeable = visitor.mayWrite && view.state === 'active' && view.suspendedAt === undefined && view.telephonyDecidedBy === undefined;
  return {
    tenant: {
      country: view.country,
      centre: dataCentre.parse(view.dataCentre),
      platform: view.platform,
      subdomain: view.subdomain,
      timeZone: view.timeZone,
      telephony: view.telephony,
      state: view.state,
      ...(view.failure === undefined ? {} : { failure: view.failure }),
      ...(view.suspendedAt === undefined ? {} : { suspendedAt: view.suspendedAt }),
    },
    ...(changeable
      ? {
          telephony: {
            action: `${visitor.self}/telephony`,
            options: view.telephonyOptions.map(({ option }) => option),
            chosen: chosen ?? view.telephony,
            hasCalling: read.hasCalling,
          },
        }
      : {}),
    telephonyFixed: view.telephonyDecidedBy === 'pstn_add_on',
    configuration: configurationOf(read, visitor),
  };
}
