import type { AddOn, SubscribedServices } from '#shared/domain/subscriptions/subscription.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';

/** What was ordered. */
export type OrderedView = { readonly services: SubscribedServices; readonly addOns: readonly AddOn[]; readonly termMonths: number };

/** Services with their licences, add-ons and term, as entries of a description list. */
export function OrderContents({ ordered, language }: { readonly ordered: OrderedView; readonly language: Language }) {
  const { t } = formatter(orderPagesCatalogue, language);
  const words = formatter(trialCatalogue, language);
  const lines = serviceId.options.flatMap((service) => {
    const licences = ordered.services[service];
    return licences === undefined ? [] : [t('order-start.item', { service: words.t(`service.${service}`), licences })];
  });
  return (
    <>
      <dt>{t('order-start.contents')}</dt>
      <dd>
        <ul className="plain">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
      {ordered.addOns.length > 0 && (
        <>
          <dt>{t('order-start.add-ons')}</dt>
          <dd>
            {ordered.addOns.map((addOn) => (
              <bdi key={addOn}>{words.t(`add-on.${addOn}`)}</bdi>
            ))}
          </dd>
        </>
      )}
      <dt>{t('order-start.term')}</dt>
      <dd>{t('order-start.months', { months: ordered.termMonths })}</dd>
    </>
  );
}
