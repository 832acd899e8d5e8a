import * as z from 'zod';
import { agentRole } from '#shared/domain/users/licences.ts';
import { userDetails } from '#shared/domain/users/user.ts';

/** How many users one request may name; one, where the organisation asks for details (US-1). */
export const usersAtOnce = 25;

const text = z.string().max(1000);

/** The Contact Center licence is one field, so that naming the other is a word for the switch, and nobody can have both. */
export const licencesRequest = z
  .strictObject({
    contactCenter: z.enum(['standard', 'premium', 'none']).optional(),
    message: z.boolean().optional(),
    meetings: z.boolean().optional(),
    calling: z.boolean().optional(),
  })
  .register(z.globalRegistry, { id: 'UserLicences', description: 'What is not named stays as it is; a new user has none of it.' });
export type LicencesRequest = z.infer<typeof licencesRequest>;

const fields = {
  firstName: text.optional(),
  lastName: text.optional().register(z.globalRegistry, { description: 'Both names or neither.' }),
  displayName: text.optional(),
  details: z
    .partialRecord(userDetails.keyof(), text.nullable())
    .optional()
    .register(z.globalRegistry, { description: 'By name. `null` takes a value away.' }),
  licences: licencesRequest.optional(),
  agentRole: agentRole.optional().register(z.globalRegistry, { description: 'Of a user with a premium licence; an agent unless named.' }),
};

export const administratorRole = z.enum(['full', 'service', 'none']);
export type AdministratorRole = z.infer<typeof administratorRole>;

export const userRecord = z
  .strictObject({
    email: text,
    ...fields,
    administratorRole: administratorRole.exclude(['none']).optional().register(z.globalRegistry, {
      description: 'Not while adding: such a record is refused with ADMINISTRATOR_WHEN_ADDING. The user has to exist first.',
    }),
  })
  .register(z.globalRegistry, { id: 'UserRecord' });
export type UserRecord = z.infer<typeof userRecord>;

/** More records than are allowed come through the schema, to be refused by name. */
export const usersRequest = z
  .strictObject({
    users: z
      .array(userRecord)
      .min(1)
      .max(1000)
      .register(z.globalRegistry, { description: 'At most 25; 1 where the organisation requires details.' }),
  })
  .register(z.globalRegistry, { id: 'UsersRequest' });

export const userChange = z.strictObject(fields).register(z.globalRegistry, { id: 'UserChange' });
export type UserChange = z.infer<typeof userChange>;

export const administratorRoleRequest = z
  .strictObject({ role: administratorRole })
  .register(z.globalRegistry, { id: 'AdministratorRoleRequest' });
