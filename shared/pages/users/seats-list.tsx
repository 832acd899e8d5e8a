import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { usersCatalogue } from '#shared/languages/catalogues/users-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import type { SeatsView } from './user-view.ts';

/** What is left of each service's licences. Nothing where there are none. */
export function SeatsList({ seats, language }: { readonly seats: readonly SeatsView[]; readonly language: Language }) {
  const { t } = formatter(usersCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  if (seats.length === 0) return null;
  return (
    <section className="card" aria-labelledby="seats">
      <h2 id="seats">{t('users.seats')}</h2>
      <dl className="seats">
        {seats.map(({ service, licences, free }) => (
          <div key={service}>
            <dt>{words.t(`service.${service}`)}</dt>
            <dd>
              {t('users.seats-free', { free: number(free), licences: number(licences) })}
              <meter min={0} max={licences} value={licences - free} aria-hidden="true" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
