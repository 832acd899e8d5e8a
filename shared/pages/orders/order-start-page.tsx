import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { OrderContents, type OrderedView } from './order-contents.tsx';

/** Where an order's link leads. */
export type OrderStartProps = {
  readonly frame: PageFrame;
  readonly number: string;
  readonly ordered: OrderedView;
  /** Until when it can be mapped (OR-3). */
  readonly closesAt?: string;
  readonly salesContact: string;
  /** The first question without an answer. */
  readonly nextHref: string;
  /** Some questions have been answered. */
  readonly begun: boolean;
};

export function renderOrderStartPage(props: OrderStartProps, language: Language): string {
  const { t } = formatter(orderPagesCatalogue, language);
  const { until } = intlValues(language);
  const title = t('order-page.caption', { number: props.number });
  return renderPage(
    <Page frame={props.frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>{t('order-start.intro')}</p>
        <dl>
          <OrderContents ordered={props.ordered} language={language} />
          {props.closesAt && (
            <>
              <dt>{t('order-start.closes')}</dt>
              <dd>{until(props.closesAt)}</dd>
            </>
          )}
          <dt>{t('order-start.sales')}</dt>
          <dd>
            <Value>{props.salesContact}</Value>
          </dd>
        </dl>
        <div className="row full">
          <a className="button" href={props.nextHref}>
            {props.begun ? t('order-start.resume') : t('order-start.begin')}
          </a>
        </div>
        <p className="soft">{t('order-start.resumable')}</p>
      </div>
    </Page>,
  );
}
