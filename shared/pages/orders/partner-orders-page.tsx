import type { OrderState } from '#shared/domain/orders/order.ts';
import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';

/** Why somebody of a partner's sees an order. */
export type OrderBecause = 'contact' | 'sales' | 'mapped';

export type PartnerOrderItem = {
  readonly href: string;
  readonly number: string;
  readonly state: OrderState;
  readonly because: readonly OrderBecause[];
  readonly closesAt?: string;
};

/** The orders that one of a partner's people sees. */
export type PartnerOrdersProps = {
  readonly frame: PageFrame;
  readonly trialsHref: string;
  readonly orders: readonly PartnerOrderItem[];
  readonly nextHref?: string;
  readonly firstHref?: string;
};

export function renderPartnerOrdersPage(props: PartnerOrdersProps, language: Language): string {
  const { t } = formatter(partnerOrdersCatalogue, language);
  const words = formatter(partnerCatalogue, language);
  const { until } = intlValues(language);
  const title = t('orders.title');
  return renderPage(
    <Page frame={props.frame} language={language} title={title} wide>
      <p>
        <a href={props.trialsHref}>{words.t('partner.trials')}</a>
      </p>
      <h1>{title}</h1>
      <div className="card">
        <p className="soft">{t('orders.intro')}</p>
        {props.orders.length === 0 ? (
          <p>{t('orders.none')}</p>
        ) : (
          <ul className="items">
            {props.orders.map(({ href, number, state, because, closesAt }) => (
              <li key={href} className="trial">
                <p>
                  <a href={href}>
                    <Value>{number}</Value>
                  </a>
                </p>
                <p>
                  <span className={state === 'closed' ? 'badge revoked' : state === 'mapped' ? 'badge active' : 'badge'}>
                    {t(`order-state.${state}`)}
                  </span>
                </p>
                <p className="soft">
                  {because.map((why) => (
                    <span key={why}>
                      {t(`orders.because-${why}`)}
                      <br />
                    </span>
                  ))}
                  {closesAt !== undefined && t('orders.closes', { date: until(closesAt) })}
                </p>
              </li>
            ))}
          </ul>
        )}
        {(props.nextHref || props.firstHref) && (
          <nav aria-label={words.t('partner.pages')} className="row">
            {props.firstHref && <a href={props.firstHref}>{words.t('partner.first')}</a>}
            {props.nextHref && <a href={props.nextHref}>{words.t('partner.next')}</a>}
          </nav>
        )}
      </div>
    </Page>,
  );
}
