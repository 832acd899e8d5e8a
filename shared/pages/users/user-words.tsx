import type { ServiceId } from '#shared/domain/users/licences.ts';
import type { UserView } from '#shared/domain/users/user-view.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { userWordsCatalogue } from '#shared/languages/catalogues/user-words-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';

type Told = { readonly user: UserView; readonly language: Language };

const troubled: readonly string[] = ['bounced', 'complained', 'failed', 'expired'];

export function UserStateBadge({ user: { state }, language }: Told) {
  const { t } = formatter(userWordsCatalogue, language);
  const kind = state === 'active' ? 'badge active' : state === 'inactive' ? 'badge revoked' : 'badge';
  return <span className={kind}>{t(`user-state.${state}`)}</span>;
}

export function SyncBadge({ user: { sync }, language }: Told) {
  const { t } = formatter(userWordsCatalogue, language);
  const kind = sync.status === 'valid' ? 'badge active' : sync.status === 'invalid' ? 'badge revoked' : 'badge';
  return <span className={kind}>{t(`sync.${sync.status}`)}</span>;
}

export function InvitationBadge({ user: { invitation }, language }: Told) {
  const { t } = formatter(userWordsCatalogue, language);
  const state = invitation?.state ?? 'none';
  const kind = state === 'redeemed' ? 'badge active' : troubled.includes(state) ? 'badge revoked' : 'badge';
  return <span className={kind}>{t(`invitation.${state}`)}</span>;
}

/** The licences in words, one after the other. */
export function licencesText(licences: readonly ServiceId[], language: Language): string {
  const words = formatter(trialCatalogue, language);
  const { t } = formatter(userWordsCatalogue, language);
  return licences.length === 0 ? t('licences.none') : licences.map((service) => words.t(`service.${service}`)).join(' · ');
}
