import { contract as account } from '#functions/account/contract.ts';
import { contract as addressRelease } from '#functions/address-release/contract.ts';
import { contract as approvalPages } from '#functions/approval-pages/contract.ts';
import { contract as assistance } from '#functions/assistance/contract.ts';
import { contract as authorizer } from '#functions/authorizer/contract.ts';
import { contract as changeTrial } from '#functions/change-trial/contract.ts';
import { contract as commerceOrders } from '#functions/commerce-orders/contract.ts';
import { contract as consentPages } from '#functions/consent-pages/contract.ts';
import { contract as contactCenter } from '#functions/contact-center/contract.ts';
import { contract as contactCenterConfiguration } from '#functions/contact-center-configuration/contract.ts';
import { contract as contactCenterPages } from '#functions/contact-center-pages/contract.ts';
import { contract as contextConnect } from '#functions/context-connect/contract.ts';
import { contract as contextService } from '#functions/context-service/contract.ts';
import { contract as dispatchEvents } from '#functions/dispatch-events/contract.ts';
import { contract as documentation } from '#functions/documentation/contract.ts';
import { contract as domains } from '#functions/domains/contract.ts';
import { contract as getStarted } from '#functions/get-started/contract.ts';
import { contract as imports } from '#functions/imports/contract.ts';
import { contract as invitations } from '#functions/invitations/contract.ts';
import { contract as mailFeedback } from '#functions/mail-feedback/contract.ts';
import { contract as mapOrders } from '#functions/map-orders/contract.ts';
import { contract as notFound } from '#functions/not-found/contract.ts';
import { contract as orderMatches } from '#functions/order-matches/contract.ts';
import { contract as orderPages } from '#functions/order-pages/contract.ts';
import { contract as orderSummaries } from '#functions/order-summaries/contract.ts';
import { contract as orders } from '#functions/orders/contract.ts';
import { contract as organisation } from '#functions/organisation/contract.ts';
import { contract as organisationDomains } from '#functions/organisation-domains/contract.ts';
import { contract as organisationRights } from '#functions/organisation-rights/contract.ts';
import { contract as organisationSettings } from '#functions/organisation-settings/contract.ts';
import { contract as organisationTasks } from '#functions/organisation-tasks/contract.ts';
import { contract as organisationUsers } from '#functions/organisation-users/contract.ts';
import { contract as partnerOrders } from '#functions/partner-orders/contract.ts';
import { contract as partnerPages } from '#functions/partner-pages/contract.ts';
import { contract as provisionCustomers } from '#functions/provision-customers/contract.ts';
import { contract as readEvents } from '#functions/read-events/contract.ts';
import { contract as readTrials } from '#functions/read-trials/contract.ts';
import { contract as readUsers } from '#functions/read-users/contract.ts';
import { contract as rightsRequests } from '#functions/rights-requests/contract.ts';
import { contract as runBillingReports } from '#functions/run-billing-reports/contract.ts';
import { contract as runDirectoryClock } from '#functions/run-directory-clock/contract.ts';
import { contract as runImports } from '#functions/run-imports/contract.ts';
import { contract as runMigrationClock } from '#functions/run-migration-clock/contract.ts';
import { contract as runOrderClock } from '#functions/run-order-clock/contract.ts';
import { contract as runProvisioning } from '#functions/run-provisioning/contract.ts';
import { contract as runResends } from '#functions/run-resends/contract.ts';
import { contract as runSetUpClock } from '#functions/run-set-up-clock/contract.ts';
import { contract as runSyncs } from '#functions/run-syncs/contract.ts';
import { contract as runTrialClock } from '#functions/run-trial-clock/contract.ts';
import { contract as runUserClock } from '#functions/run-user-clock/contract.ts';
import { contract as runWebhookClock } from '#functions/run-webhook-clock/contract.ts';
import { contract as runWholesale } from '#functions/run-wholesale/contract.ts';
import { contract as runWholesaleClock } from '#functions/run-wholesale-clock/contract.ts';
import { contract as sendMail } from '#functions/send-mail/contract.ts';
import { contract as sendWebhooks } from '#functions/send-webhooks/contract.ts';
import { contract as setUpPages } from '#functions/set-up-pages/contract.ts';
import { contract as setUpTables } from '#functions/set-up-tables/contract.ts';
import { contract as setUps } from '#functions/set-ups/contract.ts';
import { contract as signIn } from '#functions/sign-in/contract.ts';
import { contract as startTrial } from '#functions/start-trial/contract.ts';
import { contract as subscriptions } from '#functions/subscriptions/contract.ts';
import { contract as summaryFiles } from '#functions/summary-files/contract.ts';
import { contract as sweepEvents } from '#functions/sweep-events/contract.ts';
import { contract as syncs } from '#functions/syncs/contract.ts';
import { contract as templates } from '#functions/templates/contract.ts';
import { contract as terms } from '#functions/terms/contract.ts';
import { contract as trialAdministrator } from '#functions/trial-administrator/contract.ts';
import { contract as trialNotes } from '#functions/trial-notes/contract.ts';
import { contract as unsubscribe } from '#functions/unsubscribe/contract.ts';
import { contract as userDiagnosis } from '#functions/user-diagnosis/contract.ts';
import { contract as userLifecycle } from '#functions/user-lifecycle/contract.ts';
import { contract as users } from '#functions/users/contract.ts';
import { contract as webhooks } from '#functions/webhooks/contract.ts';
import { contract as wholesaleCustomers } from '#functions/wholesale-customers/contract.ts';
import { contract as wireBillingReports } from '#functions/wire-billing-reports/contract.ts';
import { contract as wireCustomers } from '#functions/wire-customers/contract.ts';
import { contract as wireLicenses } from '#functions/wire-licenses/contract.ts';
import { contract as wireLocations } from '#functions/wire-locations/contract.ts';
import { contract as wireNotFound } from '#functions/wire-not-found/contract.ts';
import { contract as wireOrganizations } from '#functions/wire-organizations/contract.ts';
import { contract as wirePeople } from '#functions/wire-people/contract.ts';
import { contract as wireSubPartners } from '#functions/wire-sub-partners/contract.ts';
import { contract as wireSubscribers } from '#functions/wire-subscribers/contract.ts';
import { contract as wireWebhooks } from '#functions/wire-webhooks/contract.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

/** Every function that is deployed. */
export const functionContracts: readonly FunctionContract[] = [
  account,
  addressRelease,
  approvalPages,
  assistance,
  authorizer,
  changeTrial,
  commerceOrders,
  consentPages,
  contactCenter,
  contactCenterConfiguration,
  contactCenterPages,
  contextConnect,
  contextService,
  dispatchEvents,
  documentation,
  domains,
  getStarted,
  imports,
  invitations,
  mailFeedback,
  mapOrders,
  notFound,
  orderMatches,
  orderPages,
  orders,
  orderSummaries,
  organisation,
  organisationDomains,
  organisationRights,
  organisationSettings,
  organisationTasks,
  organisationUsers,
  partnerOrders,
  partnerPages,
  provisionCustomers,
  readEvents,
  readTrials,
  readUsers,
  rightsRequests,
  runBillingReports,
  runDirectoryClock,
  runImports,
  runMigrationClock,
  runOrderClock,
  runProvisioning,
  runResends,
  runSetUpClock,
  runSyncs,
  runTrialClock,
  runUserClock,
  runWebhookClock,
  runWholesale,
  runWholesaleClock,
  sendMail,
  sendWebhooks,
  setUpPages,
  setUps,
  setUpTables,
  signIn,
  startTrial,
  subscriptions,
  summaryFiles,
  sweepEvents,
  syncs,
  templates,
  terms,
  trialAdministrator,
  trialNotes,
  unsubscribe,
  userDiagnosis,
  userLifecycle,
  users,
  webhooks,
  wholesaleCustomers,
  wireBillingReports,
  wireCustomers,
  wireLicenses,
  wireLocations,
  wireNotFound,
  wireOrganizations,
  wirePeople,
  wireSubPartners,
  wireSubscribers,
  wireWebhooks,
];
