import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import type { TrialServiceView } from './trial-view.ts';

/** Services with their licences and how many of them are in use. Nothing where there are none. */
export function ServicesTable({ services, language }: { readonly services: readonly TrialServiceView[]; readonly language: Language }) {
  const { t } = formatter(trialCatalogue, language);
  const { number } = intlValues(language);
  if (services.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('trial.service')}</th>
          <th scope="col" className="number">
            {t('trial.licence-count')}
          </th>
          <th scope="col" className="number">
            {t('trial.used')}
          </th>
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service.id}>
            <th scope="row">{t(`service.${service.id}`)}</th>
            <td className="number">{number(service.licences)}</td>
            <td className="number">{service.used === undefined ? '–' : number(service.used)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
