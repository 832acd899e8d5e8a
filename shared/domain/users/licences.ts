import * as z from 'zod';
import { type TrialServiceId, trialServiceId } from '#shared/domain/trial-services.ts';

/** What a user can be given a licence of. One seat of the organisation's is taken by each. */
export const serviceId = trialServiceId;
export type ServiceId = TrialServiceId;

/** The two Contact Center licences, of which a user has one at most. */
export const contactCenter = { standard: 'contact-center-standard', premium: 'contact-center-premium' } as const satisfies Record<
  string,
  ServiceId
>;

/** Of a user with a premium licence: what that user is in the Contact Center (US-2). */
export const agentRole = z.enum(['agent', 'supervisor']);
export type AgentRole = z.infer<typeof agentRole>;

/** Rights in the organisation. `customer_full_administrator` and `customer_service_administrator` sign in to its pages. */
export const organisationRole = z.enum(['customer_full_administrator', 'customer_service_administrator', 'user']);
export type OrganisationRole = z.infer<typeof organisationRole>;

/** What the Contact Center calls somebody with this licence and role (US-14). */
export const contactCenterProfile = z.enum(['standard_agent', 'premium_agent', 'supervisor', 'administrator', 'administrator_only']);
export type ContactCenterProfile = z.infer<typeof contactCenterProfile>;

type Assigned = {
  readonly licences?: readonly ServiceId[] | undefined;
  readonly agentRole?: AgentRole | undefined;
  readonly role: string;
};

/** The profile that follows from licence and role; undefined: nothing in the Contact Center (US-14). */
export function contactCenterProfileOf({ licences = [], agentRole: agent, role }: Assigned): ContactCenterProfile | undefined {
  const administers = role === 'customer_full_administrator' || role === 'customer_service_administrator';
  if (licences.includes(contactCenter.standard)) return 'standard_agent';
  if (licences.includes(contactCenter.premium))
    return administers ? 'administrator' : agent === 'supervisor' ? 'supervisor' : 'premium_agent';
  return administers ? 'administrator_only' : undefined;
}
