import { organisationCatalogue } from '#shared/languages/catalogues/organisation-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';

/** Services that an administrator can set up, or whose set-up is under way. */
export type SetUpOfferView = {
  /** Of the subscription; left out for the trial. */
  readonly orderNumber?: string;
  readonly stage: 'new' | 'begun' | 'provisioning' | 'failed';
  readonly href: string;
};

const words = {
  new: { text: 'organisation.setup-new', open: 'organisation.setup-begin' },
  begun: { text: 'organisation.setup-started', open: 'organisation.setup-continue' },
  provisioning: { text: 'organisation.setup-provisioning', open: 'organisation.setup-look' },
  failed: { text: 'organisation.setup-failed', open: 'organisation.setup-look-failed' },
} as const;

/** The offer at every visit until it has succeeded (SS-2). */
export function SetUpOffers({ offers, language }: { readonly offers: readonly SetUpOfferView[]; readonly language: Language }) {
  const { t } = formatter(organisationCatalogue, language);
  return (
    <section className="card" aria-labelledby="setup">
      <h2 id="setup">{t('organisation.setup-title')}</h2>
      {offers.map(({ orderNumber, stage, href }, index) => (
        <div key={href}>
          <h3 id={`setup-${index}`}>
            {orderNumber === undefined ? t('organisation.setup-trial') : t('organisation.setup-subscription', { number: orderNumber })}
          </h3>
          <p>{t(words[stage].text)}</p>
          <div className="row full">
            <a className="button" href={href} aria-describedby={`setup-${index}`}>
              {t(words[stage].open)}
            </a>
          </div>
        </div>
      ))}
    </section>
  );
}
