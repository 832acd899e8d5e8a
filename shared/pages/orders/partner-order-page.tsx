import type { OrderState } from '#shared/domain/orders/order.ts';
import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { partnerOrdersCatalogue } from '#shared/languages/catalogues/partner-orders-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { ErrorSummary, type FormFault } from '#shared/pages/error-summary.tsx';
import { Value } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';
import { OrderContents, type OrderedView } from './order-contents.tsx';
import { OrderEmails, type OrderEmailView } from './order-emails.tsx';
import { OrderContactActions } from './partner-order-actions.tsx';
import { type PartnerOrderError, partnerOrderErrors } from './partner-order-errors.ts';
import { OrderRights, type OrderRightsView } from './partner-order-rights.tsx';

/** One order, for the partner's people. Every action is a post with `csrf`; what is left out is not offered. */
export type PartnerOrderProps = {
  readonly frame: PageFrame;
  readonly listHref: string;
  readonly csrf: string;
  readonly number: string;
  readonly state: OrderState;
  readonly ordered: OrderedView;
  readonly contact: string;
  readonly salesContact: string;
  readonly startsAt: string;
  readonly closesAt?: string;
  readonly mappedAt?: string;
  readonly emails: readonly OrderEmailView[];
  /** The contact's address takes no e-mail any more (EM-4). */
  readonly contactSuppressed: boolean;
  /** Sends the e-mail again: to its contact, or, where that is who looks, to oneself. */
  readonly resend?: { readonly action: string; readonly toMe: boolean };
  /** Field `email` (OR-4). */
  readonly changeContactAction?: string;
  readonly setUpHref?: string;
  /** Of a provisioning administrator (OM-5). */
  readonly rights?: OrderRightsView;
  readonly entered?: string;
  readonly notice?: 'sent' | 'contact-changed' | 'rights-asked';
  readonly error?: PartnerOrderError;
  readonly fault?: FormFault;
};

export function renderPartnerOrderPage(props: PartnerOrderProps, language: Language): string {
  const { t } = formatter(partnerOrdersCatalogue, language);
  const words = formatter(orderPagesCatalogue, language);
  const { date, until } = intlValues(language);
  const { frame, number, state, notice, error, fault, closesAt, mappedAt } = props;
  const errors = error === undefined ? [] : partnerOrderErrors(error, language);
  const title = words.t('order-page.caption', { number });
  return renderPage(
    <Page frame={frame} language={language} title={title} hasErrors={errors.length > 0 || fault !== undefined} wide>
      <ErrorSummary language={language} errors={errors} fault={fault} />
      {notice && (
        <div className="notice good" role="status">
          <p>{t(`orders.${notice}`)}</p>
        </div>
      )}
      <p>
        <a href={props.listHref}>{t('orders.back')}</a>
      </p>
      <h1 id="order">{title}</h1>
      <section className="card" aria-labelledby="order">
        <dl>
          <dt>{t('orders.state')}</dt>
          <dd>
            <span className={state === 'closed' ? 'badge revoked' : state === 'mapped' ? 'badge active' : 'badge'}>
              {t(`order-state.${state}`)}
            </span>
          </dd>
          <OrderContents ordered={props.ordered} language={language} />
          <dt>{t('orders.starts')}</dt>
          <dd>{date(props.startsAt)}</dd>
          {closesAt !== undefined && (
            <>
              <dt>{words.t('order-start.closes')}</dt>
              <dd>{until(closesAt)}</dd>
            </>
          )}
          {mappedAt !== undefined && (
            <>
              <dt>{t('orders.assigned')}</dt>
              <dd>{date(mappedAt)}</dd>
            </>
          )}
          <dt>{t('orders.contact')}</dt>
          <dd>
            <Value>{props.contact}</Value>
          </dd>
          <dt>{words.t('order-start.sales')}</dt>
          <dd>
            <Value>{props.salesContact}</Value>
          </dd>
        </dl>
        {props.setUpHref && (
          <div className="row full">
            <a className="button" href={props.setUpHref}>
              {t('orders.set-up')}
            </a>
          </div>
        )}
      </section>
      <OrderEmails emails={props.emails} contactSuppressed={props.contactSuppressed} language={language} />
      <OrderContactActions {...props} errors={errors} language={language} />
      {props.rights && <OrderRights rights={props.rights} csrf={props.csrf} errors={errors} language={language} />}
    </Page>,
  );
}
