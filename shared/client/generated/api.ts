// Made of infra/openapi.json by `node infra/tools/generate.ts`; not to be edited.

export interface paths {
    "/v1/commerce/order-prechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whether an order would be taken
         * @description The rules and codes of placing it, and nothing is written. That a number is free now does not keep it free.
         */
        post: operations["precheckOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders that you have placed
         * @description The newest first. With a filter each call looks at 300 orders at most, so a page may hold fewer than asked for, or none, and still have a `next`.
         */
        get: operations["listPlacedOrders"];
        put?: never;
        /**
         * Place an order
         * @description The provisioning contact is sent an e-mail with a link by which the order is mapped to an organisation: at once, or on the requested start date. An order that nobody maps closes after 30 days, one of the flex plan after 7; the contact is reminded before.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order that you have placed
         * @description With its newest e-mails and what became of them, and whether the contact’s address is written to.
         */
        get: operations["readPlacedOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders/{orderId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name another provisioning contact
         * @description The new contact is sent the e-mail, and the links of the former one are dead. What the former one has answered is forgotten. A closed order opens again and waits anew. Until the order is mapped; at most ten times in 24 hours. With `If-Match` it is refused where the order has changed since; without, the latest state decides.
         */
        put: operations["replaceOrderContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commerce/orders/{orderId}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the provisioning e-mail again
         * @description With a new link; the older ones are dead. A closed order opens again and waits anew. Until the order is mapped; at most once in 5 minutes and ten times in 24 hours. The order shows what becomes of the e-mail. With `If-Match` it is refused where the order has changed since; without, the latest state decides.
         */
        post: operations["sendOrderEmailAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-center-countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the countries of operation of a Contact Center
         * @description Every country that can be chosen, with its data centre, platforms and telephony, and how far each column can be relied on. Trials have the standard platform only and never Contact Center PSTN; a subscription has that if it was ordered.
         */
        get: operations["listContactCenterCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context-service/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect a contact centre application
         * @description Called by the contact centre application with its connection data as HTTP Basic credentials (connection id and secret). It reports its version and that of its Java runtime, is told where Context Service is, and its registration is marked connected. Refusals are looked for in this order: connection data, revocation, entitlement, Java version. Repeat it as often as you like; what is shown as last seen is exact to five minutes.
         */
        post: operations["connectApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your customers
         * @description Each with the state of its trial, days left and licences used. The newest first. With a filter each call looks at 300 trials at most, so a page may hold fewer than asked for, or none, and still have a `next`.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/contact-center": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of a Contact Center
         * @description What was set up, and how far the tenant has come. All but telephony is fixed.
         */
        get: operations["readContactCenter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/contact-center/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up Contact Center
         * @description Completes the configuration of a tenant that is active, in the background; what has been done is not done again. Chat is set up by a full administrator of the customer, signed in, and by nobody else: `remaining` says what has yet to be configured, and who does it.
         */
        post: operations["configureContactCenter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/contact-center/telephony": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the telephony of a Contact Center
         * @description To one of `telephonyOptions`. Where the Contact Center PSTN was ordered it decides by itself. The platform is told in the background; if it refuses, `telephonyFailure` says why, and telephony is as it was.
         */
        put: operations["changeTelephony"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the domains of a customer
         * @description By name, with what the DNS of each has to say.
         */
        get: operations["listDomains"];
        put?: never;
        /**
         * Add a domain to a customer
         * @description Nobody is told anything before it is verified. At most 50. One that was added before is answered with 200, and keeps its record.
         */
        post: operations["addDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a domain from a customer
         * @description In any state; a claim on it ends. Added again, it has another record and is to be verified anew.
         */
        delete: operations["removeDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/domains/{domain}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim a verified domain for a customer
         * @description Whoever has claimed a domain is ranked before all others when organisations are looked for by it. One organisation has it at a time. Users of other organisations stay where they are.
         */
        post: operations["claimDomain"];
        /**
         * Release a claimed domain of a customer
         * @description It stays verified. Released again, nothing changes.
         */
        delete: operations["releaseDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/domains/{domain}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a domain of a customer
         * @description We look for the TXT record at the domain itself and at `_handover.` below it. Asked for again once it is verified, nothing changes. It is not looked for again afterwards.
         */
        post: operations["verifyDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a Contact Center order for a customer of yours
         * @description It is mapped to the customer at once and can be set up. The number is unique among the orders that you enter.
         */
        post: operations["enterOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/rights-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your request for full administrator rights
         * @description The last one, with how it ended.
         */
        get: operations["readRightsRequest"];
        put?: never;
        /**
         * Ask a customer for full administrator rights
         * @description For a provisioning administrator, once services of a subscription are set up. Up to five full administrators of the customer are written to; one of them grants or declines. After 30 days without an answer the request lapses.
         */
        post: operations["askForRights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a set-up
         * @description The services of a trial or subscription, and how far they are set up: the plan, each step with what can be chosen, what is missing before it can be finished, and where each part stands. A set-up that nobody has begun has version 0.
         */
        get: operations["readSetUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Answer steps of a set-up
         * @description Keeps what is named, and leaves the rest as it is; each answer is checked by itself, so that a draft need not be complete. Another country or platform takes away the answers that do not fit it. Once the set-up is finished, country, platform and subdomain are fixed, in failure too. `later` names services that are left for later; naming fewer once the others are active takes the set-up up again.
         */
        patch: operations["answerSetUp"];
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a set-up
         * @description Submits the answers: tenant, sites and headquarters are made in the background, and `parts` says where each stands. Names are claimed at this moment; one that another organisation has got first is told at its field, and nothing is submitted.
         */
        post: operations["finishSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}/postponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up later
         * @description Nothing is provisioned and the draft is kept. The customer’s administrators are offered the set-up at every visit.
         */
        post: operations["postponeSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}/prechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a set-up beforehand
         * @description Says what finishing with these answers, added to the draft, would come to: the codes are those of the real thing. Nothing is written, and no name is reserved.
         */
        post: operations["precheckSetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a failed set-up
         * @description Asks once more for the parts that failed, exactly as they were submitted. Parts that are active stay as they are.
         */
        post: operations["retrySetUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the order summary
         * @description What was ordered, for whom, who set it up and how, and what is left to do. There is one from the final review on.
         */
        get: operations["readOrderSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{organisationId}/set-ups/{sourceId}/summary.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the order summary as a PDF
         * @description The same content, in the language asked for or else that of the organisation. The address that it leads to ends after five minutes.
         */
        get: operations["readOrderSummaryPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your own domains */
        get: operations["listOwnDomains"];
        put?: never;
        /**
         * Add a domain of your own
         * @description At most 50. One that was added before is answered with 200, and keeps its record.
         */
        post: operations["addOwnDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a domain of your own */
        delete: operations["removeOwnDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim a verified domain of your own
         * @description Whoever has claimed a domain is ranked before all others when organisations are looked for by it. One organisation has it at a time. Users of other organisations stay where they are.
         */
        post: operations["claimOwnDomain"];
        /** Release a claimed domain of your own */
        delete: operations["releaseOwnDomain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a domain of your own
         * @description We look for the TXT record at the domain itself and at `_handover.` below it. Asked for again once it is verified, nothing changes. It is not looked for again afterwards.
         */
        post: operations["verifyOwnDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what has happened
         * @description Every change of anything of yours, in order. An event gets its position once it has been committed, so a cursor never passes over one that committed late. Keep the last `next` and ask again with it: at least once a minute makes sense, more than once a second does not. Events are kept for 400 days.
         */
        get: operations["readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your onboarding templates
         * @description The newest first, drafts among them.
         */
        get: operations["listTemplates"];
        put?: never;
        /**
         * Begin an onboarding template
         * @description As a draft: only the name is needed, and anything can be changed until it is submitted. Whatever is given has to be your own: the administrator one of your people who administers, the subscription an active one of yours.
         */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding-templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an onboarding template */
        get: operations["readTemplate"];
        put?: never;
        post?: never;
        /**
         * Delete an onboarding template
         * @description Refused while customers depend on it. Its provisioning id is never given again.
         */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /**
         * Change an onboarding template
         * @description What is absent stays; `null` takes the Cloud Connected PSTN provider away. A draft changes freely. A submitted template changes for future customers only, as its next version; country, subscription and authentication are fixed once a customer was made with it.
         */
        patch: operations["changeTemplate"];
        trace?: never;
    };
    "/v1/onboarding-templates/{templateId}/change-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a change of a template would mean for new customers
         * @description Changes nothing: every setting before and after, what would be refused, and how many customers stay as they are.
         */
        post: operations["previewTemplateChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding-templates/{templateId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the summary of a template before submitting it
         * @description Each setting in words, what is missing, what stands in the way, and what to think of.
         */
        get: operations["reviewTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/onboarding-templates/{templateId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an onboarding template
         * @description Gives it the provisioning id with which customers are provisioned: unique, and the same for good.
         */
        post: operations["submitTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders that concern you
         * @description Orders that were mapped to you, and those of which one of your people is the provisioning contact or the sales contact; the newest first. With a filter each call looks at 100 orders at most, so a page may hold fewer than asked for, or none, and still have a `next`.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order that concerns you
         * @description With why you see it, its sales contact, its newest e-mails and what became of them.
         */
        get: operations["readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name another provisioning contact, as the sales contact
         * @description The new contact is sent the e-mail, and the links of the former one are dead. Until the order is mapped; a closed order opens again and waits anew. Only where one of your people is the sales contact of the order. With `If-Match` it is refused where the order has changed since; without, the latest state decides.
         */
        put: operations["changeOrderContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the provisioning e-mail again, as the sales contact
         * @description With a new link; the older ones are dead. Until the order is mapped; a closed order opens again and waits anew. Only where one of your people is the sales contact of the order. With `If-Match` it is refused where the order has changed since; without, the latest state decides.
         */
        post: operations["resendOrderEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Map an order to a customer
         * @description For an order that waits for one of your people. The partner is you; the customer is one of the candidates of the order, by its `choice`, or a new organisation. Organisation, administrator, subscription, licences and one welcome e-mail come into being together or not at all. It is done once: afterwards only an operator can take it back.
         */
        post: operations["mapOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/mapping-prechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say beforehand what mapping an order would come to
         * @description With the refusals that the mapping itself would give. Nothing is written.
         */
        post: operations["precheckMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the organisation that an order is for
         * @description By the address of the order’s contact and, in the customer round, the administrator’s; or by `domain` alone. At most 20, the likeliest first. `choice` is what the mapping takes: it holds for this order and round. Only for an order of which one of your people is the contact, as long as it waits.
         */
        get: operations["findOrderMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a filled-in agent template
         * @description With a body of type `text/csv` (UTF-8, up to 4 MB) the file is taken as it comes. With a JSON body: answers with a place to which a file of up to 10 MB is uploaded as a form, within 15 minutes, and then submitted. Up to 5,000 rows, each checked and written through the portal for itself; no sync runs meanwhile.
         */
        post: operations["createAgentImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-imports/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an agent import and its progress */
        get: operations["readAgentImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-imports/{jobId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the agents that were not done
         * @description The rows as they were sent, with code and message. Corrected, the file can be sent as it is.
         */
        get: operations["readAgentImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-imports/{jobId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit an uploaded agent template */
        post: operations["submitAgentImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an agent template
         * @description Starts a job that writes a CSV file with one row for each agent that the portal has as it is: e-mail address, Contact Center Enabled, Site, Team, User Profile, Multimedia Profile, Desktop Profile. Up to 5,000 rows; `next` tells where another one begins.
         */
        post: operations["createAgentTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-templates/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an agent template’s job */
        get: operations["readAgentTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/agent-templates/{jobId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an agent template */
        get: operations["readAgentTemplateFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/context-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the Context Service of a customer
         * @description Whether the organisation is entitled, since when, and its first 25 registrations.
         */
        get: operations["readContextService"];
        /**
         * Grant Context Service to a customer
         * @description To any organisation that is your customer, with a trial, a subscription or neither. It takes no licences, belongs to no trial and ends only when you remove it. Granting it again changes nothing and is answered with 200.
         */
        put: operations["grantContextService"];
        post?: never;
        /**
         * Remove Context Service from a customer
         * @description The only way in which the entitlement ends. Registrations are kept: they cannot connect meanwhile, and can again when Context Service is granted anew. Removing it again changes nothing.
         */
        delete: operations["removeContextService"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/context-service/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the registered applications of a customer
         * @description The oldest first, revoked ones included.
         */
        get: operations["listRegistrations"];
        put?: never;
        /**
         * Register a contact centre application
         * @description Issues the connection data with which the application connects. The secret is in this answer only: we keep its hash. A repeat with the same Idempotency-Key gets the same answer for 24 hours.
         */
        post: operations["registerApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/context-service/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a registered application */
        get: operations["readRegistration"];
        put?: never;
        post?: never;
        /**
         * Revoke a registered application
         * @description From its next connection on the application is refused, for good. It stays in the list as revoked. Revoking it again changes nothing.
         */
        delete: operations["revokeRegistration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/context-service/registrations/{registrationId}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an application a new secret
         * @description The new secret is in this answer only. The former one ends at once, or goes on opening for `overlapHours` while the application is being changed. Never more than two secrets open.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far the deletion of an organisation has come
         * @description Answers 404 once it is done, as for every organisation that is not there.
         */
        get: operations["readDeletion"];
        put?: never;
        /**
         * Delete a trial organisation
         * @description For an organisation without a subscription. Its company name, typed as it is, confirms it. The trial ends and its data is purged at once, and everybody of the organisation is deleted, so that all their addresses are free. It cannot be undone. While it runs nothing else can be changed; once it is done the organisation is no longer there.
         */
        post: operations["deleteOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an export of all users
         * @description Starts a job that writes a CSV file with one row for each user. Imported unchanged, it changes nothing.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/exports/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an export */
        get: operations["readExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/exports/{jobId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an export */
        get: operations["readExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an import of users
         * @description With a JSON body: answers with a place to which a CSV file of up to 150 MB is uploaded as a form, within 15 minutes. With a body of type `text/csv` (UTF-8, up to 4 MB) the file is taken as it comes; `mode` submits it at once. An import that was not submitted blocks nothing.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import and its progress
         * @description Also a dry run, or the undoing of an import.
         */
        get: operations["readImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an import
         * @description It stops after the rows that it is at; what is done stays done and can be undone.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the rows that were not done
         * @description A CSV file with the columns of the one that was sent and two more, code and message. Corrected, it can be imported as it is.
         */
        get: operations["readImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the first rows of an import
         * @description Of an uploaded file as they were understood; of a dry run with what the import would do.
         */
        get: operations["readImportPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit an uploaded file
         * @description The mode has no default. With `dryRun` nothing is changed: the answer is a job of its own that says of each row what the import would do; the file can be submitted after that, and rows whose verdict differs then are counted as `stale`. One import of an organisation runs at a time.
         */
        post: operations["submitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import
         * @description Starts a job that removes the users that the import made and gives the others back what they had. Users that were changed since, or have signed in, are kept and listed in its error file.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/imports/{jobId}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what a dry run found
         * @description A CSV file with one line for each row: create, change, nothing or refused. Of an import that followed a dry run: what became of each row, and whether that differs.
         */
        get: operations["readImportVerdicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send invitations again to everybody who has not come in
         * @description A job: it goes through all users who are not verified or verified, gives each a new link, and writes even to addresses that bounced, which are taken off the suppression list; those that complained are left alone. One at a time in an organisation.
         */
        post: operations["sendInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/invitations/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far a job that sends invitations has come */
        get: operations["readInvitationJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/invitations/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a job that sends invitations
         * @description What has been sent stays sent.
         */
        post: operations["cancelInvitationJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many licences a customer has, and has left
         * @description Counted at this moment, by service: licences are assigned to users, set aside for a running import, or free.
         */
        get: operations["readLicences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what an organisation has decided for its users */
        get: operations["readOrganisationSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Decide for all users of an organisation */
        patch: operations["changeOrganisationSettings"];
        trace?: never;
    };
    "/v1/organisations/{organisationId}/syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Synchronise users with the management portal
         * @description Brings the portal’s users, licences, roles and profiles in line with the organisation’s, in the background. While a sync runs, the answer is that sync, with status 200: two never run at once. While agents are imported it is refused. Each user’s own status says whether the portal has it as it is.
         */
        post: operations["startSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/syncs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a sync */
        get: operations["readSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an organisation’s tasks
         * @description Imports, dry runs, exports, syncs and invitations sent in bulk, running and ended, the newest first.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of a customer
         * @description In an order that stays as it is while users come and go. With a filter each call looks at a bounded number of users, so a page may hold fewer than asked for, or none, and still have a `next`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add or change up to 25 users
         * @description Each by its e-mail address: one that the organisation does not have is added and, unless invitations are suppressed, invited; one that it has is changed. The answer says of each record what became of it. A record that fails does not stop the others; what can be done is done together.
         */
        post: operations["saveUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user */
        get: operations["readUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description At once and for good: the address and the licences are free, links and sessions are dead, and the next sync takes the user out of the management portal. The last full administrator cannot be deleted.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Names, details, licences and role in the Contact Center; what is not named stays as it is. A change of licence or role reaches the management portal with the next sync.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}/administrator-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a user administrator privileges, or take them away
         * @description The user must exist with a premium licence, and not be a supervisor. `none` takes the privileges away and keeps the licence. The last full administrator cannot lose them.
         */
        put: operations["setAdministratorRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user
         * @description Signed out everywhere, and the link of the invitation is dead. The licences stay assigned, so that the user can come back as before; after 30 days the user is deleted. The last full administrator cannot be deactivated.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask why a user is not working
         * @description What has happened with the user, from the request or the row of a file to the e-mail and the opened link, in its order; what is wrong; who has to act, and what is to be done.
         */
        get: operations["diagnoseUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what became of a user’s invitation */
        get: operations["readInvitation"];
        put?: never;
        /**
         * Send a user’s invitation again
         * @description With a new link; the older ones are dead. Also for an invitation that was withheld. At most once in 5 minutes and ten times in 24 hours. An address that bounced or complained is not written to.
         */
        post: operations["sendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare a user with the management portal
         * @description Reads licence, role and profile from the portal at this moment, beside what the organisation says, and in what they differ. Nothing is changed.
         */
        get: operations["readPortalUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations/{organisationId}/users/{userId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deactivated user back
         * @description Into the state from before. Somebody who had chosen a password signs in with it again; somebody who had not needs a new invitation.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/site-names/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether the name of a site is available
         * @description Reserves nothing: whoever finishes first has it.
         */
        get: operations["readSiteName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subdomains/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether a subdomain is available
         * @description Reserves nothing: whoever finishes first has it. Upper and lower case are the same.
         */
        get: operations["readSubdomain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your customers’ subscriptions
         * @description Those that you provision: orders that were mapped to you, and orders that you entered for your own customers. The newest first.
         */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a subscription
         * @description With its organisation, your rights there, the licences of the organisation, and the newest e-mails and what became of them.
         */
        get: operations["readSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your trials
         * @description The newest first. With a filter each call looks at 300 trials at most, so a page may hold fewer than asked for, or none, and still have a `next`.
         */
        get: operations["listTrials"];
        put?: never;
        /**
         * Start a trial for a customer
         * @description Creates the customer organisation, its first administrator, the trial, its services and the partner’s relation to the customer, and sends the administrator one welcome e-mail. All of it happens or none of it.
         */
        post: operations["startTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a trial
         * @description With its newest e-mails and what became of them, and whether the administrator’s address is written to.
         */
        get: operations["readTrial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the terms of a trial
         * @description Services, licences (not below what is in use), duration (counted from the start) and language. Company name, administrator e-mail and country are fixed. Context Service stays when Message is taken away.
         */
        patch: operations["changeTrialTerms"];
        trace?: never;
    };
    "/v1/trials/{trialId}/administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace an administrator who has never signed in
         * @description For a wrong address. A new person gets a new welcome e-mail, the old link is dead, the old address is free, and the trial keeps the history. At most ten times in 24 hours.
         */
        post: operations["replaceAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/administrator/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to a suppressed administrator address again
         * @description An address that bounced or complained is not written to. Once it works again, this releases it and, if the administrator has never signed in, sends the welcome e-mail anew, with a link that ends the older ones.
         */
        post: operations["releaseAdministratorAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a trial
         * @description The trial is soft-deleted at once and can be restored for 30 days. A trial that never started gives company name and administrator address free. With `If-Match` it is refused where the trial has changed since; without, the latest state decides.
         */
        post: operations["cancelTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a trial
         * @description The end becomes the end of the day 30 days from today (UTC), not 30 days more. Once; also while the trial is suspended, which lets it run again. With `If-Match` it is refused where the trial has changed since; without, the latest state decides.
         */
        post: operations["extendTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notes on a trial
         * @description The newest first. The customer never sees them.
         */
        get: operations["listNotes"];
        put?: never;
        /** Add a note to a trial */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a note */
        get: operations["readNote"];
        /** Change a note */
        put: operations["changeNote"];
        post?: never;
        /** Remove a note */
        delete: operations["removeNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a soft-deleted trial
         * @description The trial waits or runs as before; if its end has passed it comes back suspended, with 30 days in which to extend or convert it. A trial that never started takes its name and address again, which may be in use by now, and its administrator gets a new welcome e-mail. With `If-Match` it is refused where the trial has changed since; without, the latest state decides.
         */
        post: operations["restoreTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/set-up-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer whether to set services up now
         * @description `later` closes the question only: set-up can be taken up at any time, by the partner or the customer. With `If-Match` it is refused where the trial has changed since; without, the latest state decides.
         */
        put: operations["answerSetUpQuestion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trials/{trialId}/welcome-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the welcome e-mail again
         * @description With a new link; the older ones are dead. At most once in 5 minutes and ten times in 24 hours. The trial shows what becomes of the e-mail.
         */
        post: operations["sendWelcomeAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your webhooks
         * @description The newest first, those of the wire-compatible API included.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have events sent to an address
         * @description Every event is sent at least once, signed after Standard Webhooks, and tried again for days; `webhook-id` is the id of the event, the same with every attempt, and ids sort by time. `secret` is shown here and never again. At most 20.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description What is on its way is not tried again.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, or set it active again
         * @description What is left out stays. One that was disabled begins anew as `active`; what it has missed is sent by a replay.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent to a webhook, and what came of it
         * @description Of the newest event first; kept for 30 days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what has happened
         * @description Everything that the webhook is told of, up to now: from an instant on (`from`), or behind the `webhook-id` that arrived last (`after`). A newer replay ends an older one.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook another secret
         * @description For 24 hours `webhook-signature` has a signature by the former secret as well.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to a webhook
         * @description Once, whatever its status; what came of it stands in its deliveries.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wholesale-customer-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See a wholesale customer before it is created
         * @description What would be made of this request, in words and by whom it is administered, and everything that stands in its way, each at its field with the code that creating would give. Nothing is written, and nothing is kept free.
         */
        post: operations["reviewWholesaleCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wholesale-customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a wholesale customer, or attach an organisation
         * @description The same as on the wire-compatible host, with our own ids and problems. It is accepted at once; `Location` is where its status is read, and each change of it is an event of your feed.
         */
        post: operations["provisionWholesaleCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wholesale-customers/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a wholesale customer with what the wire format does not say
         * @description Our ids beside the wire’s, the version of the template it was made with, the settings it took over, its level, limits with what is in use, why a package failed, and who acts next.
         */
        get: operations["readWholesaleCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wholesale-customers/{customerId}/assistance-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your requests for assistance with a wholesale customer
         * @description The newest first.
         */
        get: operations["listAssistanceRequests"];
        put?: never;
        /**
         * Ask for assistance with setting a wholesale customer up
         * @description Recorded, and sent by e-mail to those who help. An answer comes by e-mail to `contactEmail`, or to the contact of your company, and stands here too.
         */
        post: operations["askForAssistance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wholesale-customers/{customerId}/assistance-requests/{assistanceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request for assistance */
        get: operations["readAssistanceRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Close a request for assistance
         * @description You need no more help. Closed again, nothing changes.
         */
        patch: operations["closeAssistanceRequest"];
        trace?: never;
    };
    "/v1/wholesale-customers/{customerId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a wholesale customer access to its administration, or take it
         * @description Without it nobody of the customer is given an administrator’s role, is invited to administer or signs in to do so; taking it ends their sessions. An organisation that was there before it was attached looks after itself.
         */
        patch: operations["changeWholesaleCustomerSettings"];
        trace?: never;
    };
}
export interface components {
    schemas: {
        OrderRequest: {
            /** @example SO-2027-004711 */
            number: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                message?: number;
                meetings?: number;
                calling?: number;
                "contact-center-standard"?: number;
                "contact-center-premium"?: number;
            };
            /** @default [] */
            addOns?: "contact-center-pstn"[];
            termMonths: number;
            /**
             * @description A day, or an instant (UTC, milliseconds). The contact is written to then; at once where it has passed or is left out.
             * @example 2027-03-01
             */
            startsAt?: string;
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            contactEmail: string;
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            salesContactEmail: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
        };
        OrderContact: {
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            contactEmail: string;
        };
        ConnectionRequest: {
            /**
             * @description The version of the contact centre application.
             * @example 12.6.1
             */
            applicationVersion: string;
            /**
             * @description The system property `java.version` of the runtime; 1.8.0_151 at least.
             * @example 1.8.0_292
             */
            javaVersion?: string | null;
        };
        TelephonyChange: {
            /** @enum {string} */
            telephony: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
        };
        DomainRequest: {
            /** @example piekarnia.example */
            domain: string;
        };
        EnteredOrder: {
            /** @example SO-2027-004711 */
            number: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            /**
             * @example {
             *       "contact-center-premium": 10
             *     }
             */
            services: {
                "contact-center-standard"?: number;
                "contact-center-premium"?: number;
            };
            /** @default [] */
            addOns?: "contact-center-pstn"[];
            termMonths: number;
            /**
             * @description A day, or an instant (UTC, milliseconds). The contact is written to then; at once where it has passed or is left out.
             * @example 2027-03-01
             */
            startsAt?: string;
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            administratorEmail: string;
            /** @example PL */
            countryOfOperation: string;
            /** @default false */
            customerSetsUp?: boolean;
        };
        SetUpAnswers: {
            later?: ("contact-center" | "meetings" | "calling")[];
            contactCenter?: {
                /** @example PL */
                country?: string;
                /** @enum {string} */
                platform?: "standard" | "controlled_ga" | "exception";
                approvalReference?: string;
                /** @enum {string} */
                telephony?: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
                subdomain?: string;
                timeZone?: string;
            };
            meetings?: {
                sites: {
                    name: string;
                    timeZone: string;
                    earlyRelease: boolean;
                    licences?: number;
                }[];
            };
            calling?: {
                name?: string;
                /** @example PL */
                country?: string;
                addressLine1?: string;
                addressLine2?: string | null;
                city?: string;
                state?: string | null;
                postalCode?: string | null;
                timeZone?: string;
                /** @enum {string} */
                announcementLanguage?: "ar-AE" | "bg-BG" | "ca-ES" | "cs-CZ" | "da-DK" | "de-DE" | "en-AU" | "en-GB" | "en-US" | "es-CO" | "es-ES" | "fi-FI" | "fr-CA" | "fr-FR" | "he-IL" | "hu-HU" | "id-ID" | "it-IT" | "ja-JP" | "ko-KR" | "nb-NO" | "nl-NL" | "pl-PL" | "pt-BR" | "pt-PT" | "ro-RO" | "sk-SK" | "sv-SE" | "th-TH" | "tr-TR" | "zh-CN" | "zh-TW";
                /** @enum {string} */
                emailLanguage?: "en" | "pl" | "sv" | "he" | "ro";
            };
        };
        TemplateDraft: {
            /** @example Small offices */
            name: string;
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            serviceProviderAdministrator?: string;
            /** @example PL */
            country?: string;
            /** @example en_US */
            language?: string;
            /** @example wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            wholesaleSubscription?: string;
            cloudConnectedPstnProvider?: string | null;
            authentication?: {
                /** @constant */
                method: "own";
            } | {
                /** @constant */
                method: "partner_saml";
                entityId: string;
            } | {
                /** @constant */
                method: "partner_openid_connect";
                /** Format: uri */
                issuer: string;
                clientId: string;
            };
            email?: {
                administratorInvitations: boolean;
                invitationsOnAttaching: boolean;
                userWelcome: boolean;
                supportContact?: string;
            };
            calling?: {
                callingInApp: boolean;
                emergencyDisclaimer: boolean;
                mobileDialling: boolean;
            };
            administrationAccess?: boolean;
        };
        TemplateChange: {
            /** @example Small offices */
            name?: string;
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            serviceProviderAdministrator?: string;
            /** @example PL */
            country?: string;
            /** @example en_US */
            language?: string;
            /** @example wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            wholesaleSubscription?: string;
            cloudConnectedPstnProvider?: string | null;
            authentication?: {
                /** @constant */
                method: "own";
            } | {
                /** @constant */
                method: "partner_saml";
                entityId: string;
            } | {
                /** @constant */
                method: "partner_openid_connect";
                /** Format: uri */
                issuer: string;
                clientId: string;
            };
            email?: {
                administratorInvitations: boolean;
                invitationsOnAttaching: boolean;
                userWelcome: boolean;
                supportContact?: string;
            };
            calling?: {
                callingInApp: boolean;
                emergencyDisclaimer: boolean;
                mobileDialling: boolean;
            };
            administrationAccess?: boolean;
        };
        OrderContactChange: {
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            contactEmail: string;
        };
        MappingRequest: {
            customer: components["schemas"]["GivenOrganisation"];
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            administratorEmail: string;
            /**
             * @description Where its Contact Center is operated. Needed where the order has one.
             * @example PL
             */
            countryOfOperation?: string;
            /**
             * @description The customer’s administrator is written to, to set the services up. You keep your access.
             * @default false
             */
            customerSetsUp?: boolean;
        };
        /** @description The `choice` of a candidate as it was offered for this very order and round, or a new organisation. */
        GivenOrganisation: {
            choice: string;
        } | {
            /** @example Piekarnia Kowalska */
            companyName: string;
            /** @enum {string} */
            vertical: "agriculture" | "automotive" | "construction" | "consumer-goods" | "education" | "energy-and-utilities" | "financial-services" | "government" | "healthcare" | "hospitality" | "insurance" | "legal" | "manufacturing" | "media" | "nonprofit" | "professional-services" | "real-estate" | "retail" | "technology" | "telecommunications" | "transport" | "wholesale-trade" | "other";
            /** @example PL */
            country: string;
        };
        NewAgentImport: Record<string, never>;
        RegistrationRequest: {
            /** @example Contact centre Poznań */
            name: string;
        };
        RotationRequest: {
            /**
             * @description Hours for which the former secret opens too; 0: it ends at once, as after a leak.
             * @default 0
             */
            overlapHours?: number;
        };
        DeletionConfirmation: {
            companyName: string;
        };
        NewImport: {
            /** @example users.csv */
            fileName?: string;
        };
        ImportSubmission: {
            /**
             * @description `add`: FALSE in a column takes no licence away. `add-and-remove`: it does. A switch between the two Contact Center licences is made in both.
             * @enum {string}
             */
            mode: "add" | "add-and-remove";
            dryRun?: boolean;
        };
        InvitationJobRequest: {
            /**
             * @description `suppressed`: only those that were withheld.
             * @default all
             * @enum {string}
             */
            only?: "all" | "suppressed";
        };
        /** @description What is not named stays as it is. */
        OrganisationSettingsChange: {
            automaticInvitations?: boolean;
            automaticSync?: boolean;
            requiredDetails?: ("extension" | "title" | "department" | "manager" | "phoneNumber" | "callerIdNumber" | "callerIdFirstName" | "callerIdLastName" | "location" | "preferredLanguage" | "timeZone" | "addressType" | "addressCountry" | "addressStreet" | "addressLocality" | "addressRegion" | "addressPostalCode" | "preferredSite")[];
        };
        UsersRequest: {
            /** @description At most 25; 1 where the organisation requires details. */
            users: components["schemas"]["UserRecord"][];
        };
        UserRecord: {
            email: string;
            firstName?: string;
            /** @description Both names or neither. */
            lastName?: string;
            displayName?: string;
            /** @description By name. `null` takes a value away. */
            details?: {
                [key: string]: string | null;
            };
            licences?: components["schemas"]["UserLicences"];
            /**
             * @description Of a user with a premium licence; an agent unless named.
             * @enum {string}
             */
            agentRole?: "agent" | "supervisor";
            /**
             * @description Not while adding: such a record is refused with ADMINISTRATOR_WHEN_ADDING. The user has to exist first.
             * @enum {string}
             */
            administratorRole?: "full" | "service";
        };
        /** @description What is not named stays as it is; a new user has none of it. */
        UserLicences: {
            /** @enum {string} */
            contactCenter?: "standard" | "premium" | "none";
            message?: boolean;
            meetings?: boolean;
            calling?: boolean;
        };
        UserChange: {
            firstName?: string;
            /** @description Both names or neither. */
            lastName?: string;
            displayName?: string;
            /** @description By name. `null` takes a value away. */
            details?: {
                [key: string]: string | null;
            };
            licences?: components["schemas"]["UserLicences"];
            /**
             * @description Of a user with a premium licence; an agent unless named.
             * @enum {string}
             */
            agentRole?: "agent" | "supervisor";
        };
        AdministratorRoleRequest: {
            /** @enum {string} */
            role: "full" | "service" | "none";
        };
        TrialRequest: {
            /** @example Piekarnia Kowalska */
            companyName: string;
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            administratorEmail: string;
            /** @example PL */
            country: string;
            /** @description The confirmation that the customer is in a supported location. */
            inSupportedLocation: boolean;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            services: {
                message?: number;
                meetings?: number;
                calling?: number;
                "contact-center-standard"?: number;
                "contact-center-premium"?: number;
            };
            durationDays: 30 | 60 | 90;
            /**
             * @description Whether Context Service is enabled. It needs Message among the services.
             * @default false
             */
            contextService?: boolean;
        };
        TrialTermsChange: {
            /** @description The complete set of trial services with their licences, as it shall be. */
            services?: {
                message?: number;
                meetings?: number;
                calling?: number;
                "contact-center-standard"?: number;
                "contact-center-premium"?: number;
            };
            /** @description Counted from the start of the trial. Not while it is suspended. */
            durationDays?: 30 | 60 | 90;
            /**
             * @description The language in which the organisation is written to.
             * @enum {string}
             */
            language?: "en" | "pl" | "sv" | "he" | "ro";
            /** @description Cannot be changed (TR-4): naming it is refused with IMMUTABLE_TERM. */
            companyName?: unknown;
            /** @description Cannot be changed (TR-4): naming it is refused with IMMUTABLE_TERM. */
            administratorEmail?: unknown;
            /** @description Cannot be changed (TR-4): naming it is refused with IMMUTABLE_TERM. */
            country?: unknown;
        };
        AdministratorReplacement: {
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            administratorEmail: string;
        };
        NoteText: {
            /** @example Wants to try Calling in April. */
            text: string;
        };
        SetUpAnswer: {
            /** @enum {string} */
            answer: "now" | "later";
        };
        NewWebhook: {
            name: string;
            /**
             * @description An https address with a public host. Redirects are not followed.
             * @example https://receiver.example/handover
             */
            targetUrl: string;
            /**
             * @default [
             *       "*"
             *     ]
             */
            events?: string[];
        };
        WebhookChange: {
            name?: string;
            /**
             * @description An https address with a public host. Redirects are not followed.
             * @example https://receiver.example/handover
             */
            targetUrl?: string;
            events?: string[];
            /** @enum {string} */
            status?: "active" | "inactive";
        };
        WebhookReplay: {
            /** Format: date-time */
            from?: string;
            /** @example evt_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            after?: string;
        };
        WholesaleCustomerRequest: {
            /** @example tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            templateId: string;
            externalId: string;
            packages: ("common_area_calling" | "webex_calling" | "webex_calling_standard" | "webex_voice" | "webex_meetings" | "webex_suite" | "cx_essentials" | "cisco_calling_plan" | "attendant_console" | "cx_premium_agent" | "cx_standard_agent" | "cx_voice_ports" | "cx_ai_assistant" | "webex_ai_agent")[];
            address: {
                addressLine1: string;
                addressLine2?: string;
                city: string;
                stateOrProvince?: string;
                zipOrPostalCode?: string;
                /** @example PL */
                country: string;
            };
            /** @description You confirm that the headquarters are in a supported location; without it nothing is created. */
            inSupportedLocation: boolean;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId?: string;
            customerInfo?: {
                /** @example Piekarnia Kowalska */
                name: string;
                /**
                 * Format: email
                 * @example anna.kowalska@example.pl
                 */
                primaryEmail: string;
                language?: string;
            };
            provisioningParameters?: {
                calling?: {
                    location?: {
                        name: string;
                        address: {
                            addressLine1: string;
                            addressLine2?: string;
                            city: string;
                            stateOrProvince?: string;
                            zipOrPostalCode?: string;
                            /** @example PL */
                            country: string;
                        };
                        timezone: string;
                        language: string;
                        emergencyLocationIdentifier?: string;
                    };
                };
                meetings?: {
                    timezone?: string;
                };
                packages?: {
                    limits?: {
                        [key: string]: number;
                    };
                };
            };
        };
        AssistanceRequestBody: {
            /** @example Wants to try Calling in April. */
            message: string;
            /**
             * Format: email
             * @example anna.kowalska@example.pl
             */
            contactEmail?: string;
        };
        AssistanceRequestChange: {
            /** @constant */
            state: "closed";
        };
        WholesaleCustomerSettings: {
            administrationAccess: boolean;
        };
        OrderPrecheck: {
            /** @constant */
            accepted: true;
        };
        Order: {
            /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            number: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            termMonths: number;
            /**
             * Format: date-time
             * @description Until then the order is scheduled, and its contact is not written to.
             */
            startsAt: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            /** @description Who answers for the order at the moment. Only links sent to this contact open it. */
            contact: {
                email: string;
                /** Format: date-time */
                since: string;
            };
            formerContacts: {
                email: string;
                /** Format: date-time */
                until: string;
            }[];
            salesContactEmail: string;
            /** @enum {string} */
            state: "scheduled" | "awaiting_details" | "partner_mapped" | "mapped" | "closed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            openedAt?: string;
            /**
             * Format: date-time
             * @description It closes then unless it is mapped before.
             */
            closesAt?: string;
            /** Format: date-time */
            closedAt?: string;
            /** @description To whom it was mapped, once that is for good. */
            mapped?: {
                /** Format: date-time */
                at: string;
                /** @example ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                partnerId: string;
                /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                organisationId: string;
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriptionId: string;
            };
            version: number;
        };
        OrderPage: {
            orders: components["schemas"]["Order"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        OrderDetails: {
            /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            number: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            termMonths: number;
            /**
             * Format: date-time
             * @description Until then the order is scheduled, and its contact is not written to.
             */
            startsAt: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            /** @description Who answers for the order at the moment. Only links sent to this contact open it. */
            contact: {
                email: string;
                /** Format: date-time */
                since: string;
            };
            formerContacts: {
                email: string;
                /** Format: date-time */
                until: string;
            }[];
            salesContactEmail: string;
            /** @enum {string} */
            state: "scheduled" | "awaiting_details" | "partner_mapped" | "mapped" | "closed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            openedAt?: string;
            /**
             * Format: date-time
             * @description It closes then unless it is mapped before.
             */
            closesAt?: string;
            /** Format: date-time */
            closedAt?: string;
            /** @description To whom it was mapped, once that is for good. */
            mapped?: {
                /** Format: date-time */
                at: string;
                /** @example ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                partnerId: string;
                /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                organisationId: string;
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriptionId: string;
            };
            version: number;
            /** @description The newest 50, newest first. */
            emails: components["schemas"]["Email"][];
            /** @description Mail to the contact came back or was complained about: nothing is sent there. Name another contact. */
            contactAddressSuppressed: boolean;
        };
        Email: {
            /** @example eml_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @enum {string} */
            kind: "trial-welcome" | "partner-welcome" | "link-renewed" | "user-invitation" | "trial-reminder" | "trial-ended" | "trial-extended" | "trial-soft-deleted" | "import-finished" | "order-provisioning-required" | "order-passed-on" | "order-reminder" | "order-welcome" | "continue-setup" | "full-administrator-request" | "full-administrator-answer" | "consent-to-move" | "webhook-disabled" | "attach-approval" | "set-up-assistance";
            to: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "delivered" | "bounced" | "complained" | "failed" | "suppressed" | "superseded";
            /** Format: date-time */
            queuedAt: string;
            /**
             * Format: date-time
             * @description When it came into this state.
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description When the page of its link was first fetched. That may have been a mail scanner.
             */
            openedAt?: string;
            /** @description Why it did not arrive: in the words of the provider, or ours; `unsubscribed` for a reminder whose reader has stopped them. */
            reason?: string;
        };
        ContactCenterCountries: {
            countries: components["schemas"]["ContactCenterCountry"][];
        };
        ContactCenterCountry: {
            country: string;
            /** @enum {string} */
            region: "NORTH_AMERICA" | "LATAM" | "EMEAR" | "APJC";
            /** @enum {string} */
            dataCentre: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            platforms: {
                /** @enum {string} */
                platform: "standard" | "controlled_ga" | "exception";
                needsApprovalReference: boolean;
                telephony: ("webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop")[];
            }[];
            confidence: {
                /** @enum {string} */
                dataCentre: "high" | "medium" | "low" | "guess";
                /** @enum {string} */
                telephony: "high" | "medium" | "low" | "guess";
            };
            uncertain: boolean;
            /** @enum {string} */
            note?: "canada-voice-pop" | "emirates-from-singapore" | "india-needs-calling";
            timeZone: string;
        };
        Connection: {
            /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            registrationId: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            dataCentre: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            endpoints: components["schemas"]["ContextServiceEndpoints"];
        };
        ContextServiceEndpoints: {
            /**
             * Format: uri
             * @description Contexts, customers and activities are read and written here.
             */
            data: string;
            /**
             * Format: uri
             * @description Changes are listened to here.
             */
            events: string;
        };
        CustomerPage: {
            customers: components["schemas"]["Customer"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        Customer: {
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            companyName: string;
            /**
             * @description What you may do in the organisation.
             * @enum {string}
             */
            rights: "full" | "provisioning_administrator" | "deleting";
            /** Format: date-time */
            since: string;
            trial?: {
                /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
                /** @enum {string} */
                state: "awaiting_customer" | "active" | "suspended" | "soft_deleted" | "purged" | "converted";
                /** Format: date-time */
                endsAt?: string;
                daysLeft?: number;
                services: {
                    /** @enum {string} */
                    service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                    licences: number;
                    /** @description Counted at this moment; left out in the answer to a change. */
                    licencesUsed?: number;
                }[];
            };
        };
        ContactCenter: {
            /** @example tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            country: string;
            dataCentre: string;
            /** @enum {string} */
            platform: "standard" | "controlled_ga" | "exception";
            approvalReference?: string;
            subdomain: string;
            timeZone: string;
            /** @enum {string} */
            telephony: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
            telephonyOptions: {
                /** @enum {string} */
                option: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
                /** @constant */
                warning?: "no_calling_service";
            }[];
            /** @enum {string} */
            telephonyDecidedBy?: "pstn_add_on" | "single_option";
            telephonyFailure?: {
                code: string;
                detail?: string;
                /** @enum {string} */
                actsNext: "partner" | "customer" | "operator";
                /** @enum {string} */
                nextAction: "retry" | "choose_another_name" | "contact_support";
            };
            /** @enum {string} */
            state: "pending" | "provisioning" | "active" | "failed";
            failure?: {
                code: string;
                detail?: string;
                /** @enum {string} */
                actsNext: "partner" | "customer" | "operator";
                /** @enum {string} */
                nextAction: "retry" | "choose_another_name" | "contact_support";
            };
            /** Format: date-time */
            suspendedAt?: string;
            configuration: {
                /** @enum {string} */
                state: "not_configured" | "configuring" | "configured" | "failed";
                /** Format: date-time */
                since: string;
                failure?: {
                    code: string;
                    detail?: string;
                    /** @enum {string} */
                    actsNext: "partner" | "customer" | "operator";
                    /** @enum {string} */
                    nextAction: "retry" | "choose_another_name" | "contact_support";
                };
            };
            chat: {
                /** @enum {string} */
                state: "not_set_up" | "setting_up" | "ready" | "failed";
                /** Format: date-time */
                since: string;
                failure?: {
                    code: string;
                    detail?: string;
                    /** @enum {string} */
                    actsNext: "partner" | "customer" | "operator";
                    /** @enum {string} */
                    nextAction: "retry" | "choose_another_name" | "contact_support";
                };
            };
            version: number;
        };
        ContactCenterConfiguration: {
            configuration: {
                /** @enum {string} */
                state: "not_configured" | "configuring" | "configured" | "failed";
                /** Format: date-time */
                since: string;
                failure?: {
                    code: string;
                    detail?: string;
                    /** @enum {string} */
                    actsNext: "partner" | "customer" | "operator";
                    /** @enum {string} */
                    nextAction: "retry" | "choose_another_name" | "contact_support";
                };
            };
            chat: {
                /** @enum {string} */
                state: "not_set_up" | "setting_up" | "ready" | "failed";
                /** Format: date-time */
                since: string;
                failure?: {
                    code: string;
                    detail?: string;
                    /** @enum {string} */
                    actsNext: "partner" | "customer" | "operator";
                    /** @enum {string} */
                    nextAction: "retry" | "choose_another_name" | "contact_support";
                };
            };
            remaining: {
                /** @enum {string} */
                item: "configuration" | "chat" | "calling";
                /** @enum {string} */
                actsNext: "partner_or_customer" | "customer_full_administrator" | "platform" | "partner";
            }[];
            version: number;
        };
        Domain: {
            domain: string;
            /** @enum {string} */
            state: "pending" | "verified" | "claimed";
            /** @description The record that proves the domain, at one of these names. */
            record: {
                /** @constant */
                type: "TXT";
                names: string[];
                value: string;
            };
            /** Format: date-time */
            addedAt: string;
            /** Format: date-time */
            verifiedAt?: string;
            /** Format: date-time */
            claimedAt?: string;
            version: number;
        };
        DomainList: {
            domains: components["schemas"]["Domain"][];
        };
        Mapping: {
            partner?: {
                name: string;
                /** @description Whether it came into being with the mapping. */
                isNew: boolean;
            };
            customer: {
                companyName: string;
                /** @description Whether it came into being with the mapping. */
                isNew: boolean;
            };
            /**
             * @description What the partner may do in the organisation from then on; full rights can be asked for once services are set up.
             * @enum {string}
             */
            rights?: "full" | "provisioning_administrator" | "deleting";
            administrator: {
                email: string;
                /** @description Whether it came into being with the mapping. */
                isNew: boolean;
                /** @enum {string} */
                role: "customer_full_administrator" | "customer_service_administrator" | "user";
            };
            /**
             * @description This trial becomes the subscription.
             * @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            convertsTrial?: string;
            /** @example ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            partnerId: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            administratorId: string;
            subscription: components["schemas"]["Subscription"];
        };
        Subscription: {
            /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /**
             * @description Absent where you entered the order yourself.
             * @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            orderId?: string;
            orderNumber: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            termMonths: number;
            /** Format: date-time */
            startsAt: string;
            countryOfOperation?: string;
            /** @description The customer was asked to set its services up itself. */
            customerSetsUp: boolean;
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            administratorId: string;
            /** Format: date-time */
            mappedAt: string;
            version: number;
        };
        RightsRequest: {
            /** @example rrq_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            state: "requested" | "granted" | "declined" | "lapsed";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            lapsesAt: string;
            /** Format: date-time */
            answeredAt?: string;
        };
        SetUp: {
            source: {
                /** @constant */
                kind: "trial";
                /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "subscription";
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            };
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @example stu_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id?: string;
            /** @enum {string} */
            state: "draft" | "provisioning" | "active" | "failed";
            version: number;
            unfinished: boolean;
            plan: {
                services: {
                    /** @enum {string} */
                    service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                    licences: number;
                }[];
                addOns: "contact-center-pstn"[];
                setUp: {
                    /** @enum {string} */
                    service: "contact-center" | "meetings" | "calling";
                    /** @enum {string} */
                    choice: "now" | "later";
                    there: boolean;
                }[];
            };
            steps: {
                /** @enum {string} */
                id: "plan" | "country" | "platform" | "telephony" | "subdomain" | "time-zone" | "sites" | "licences" | "headquarters" | "address";
                /** @enum {string} */
                service?: "contact-center" | "meetings" | "calling";
                /** @enum {string} */
                state: "answered" | "default" | "decided" | "open";
            }[];
            /** @enum {string} */
            next?: "plan" | "country" | "platform" | "telephony" | "subdomain" | "time-zone" | "sites" | "licences" | "headquarters" | "address";
            contactCenter?: {
                there: boolean;
                country: string;
                defaultCountry: string;
                /** @enum {string} */
                dataCentre?: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
                uncertain: boolean;
                /** @enum {string} */
                note?: "canada-voice-pop" | "emirates-from-singapore" | "india-needs-calling";
                platforms: ("standard" | "controlled_ga" | "exception")[];
                /** @enum {string} */
                platform: "standard" | "controlled_ga" | "exception";
                approvalReference?: string;
                telephonyOptions: {
                    /** @enum {string} */
                    option: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
                    /** @constant */
                    warning?: "no_calling_service";
                }[];
                /** @enum {string} */
                telephonyDecidedBy?: "pstn_add_on" | "single_option";
                /** @enum {string} */
                telephony?: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
                subdomain?: string;
                timeZone: string;
            };
            meetings?: {
                there: boolean;
                licences: number;
                mostSites: number;
                sites: {
                    name: string;
                    timeZone: string;
                    earlyRelease: boolean;
                    licences?: number;
                }[];
                existing: {
                    name: string;
                    timeZone: string;
                    earlyRelease: boolean;
                    licences: number;
                }[];
                siteActionPending: boolean;
                defaultTimeZone: string;
            };
            calling?: {
                there: boolean;
                name?: string;
                country: string;
                timeZone: string;
                announcementLanguage: string;
                emailLanguage: string;
                addressLine1?: string;
                addressLine2?: string;
                city?: string;
                state?: string;
                postalCode?: string;
                fields: {
                    /** @enum {string} */
                    field: "addressLine1" | "addressLine2" | "city" | "state" | "postalCode";
                    required: boolean;
                    options?: {
                        code: string;
                        name: string;
                    }[];
                }[];
            };
            missing: {
                field: string;
                code: string;
                message: string;
            }[];
            parts: {
                /** @enum {string} */
                kind: "tenant" | "site" | "location";
                id: string;
                name: string;
                /** @enum {string} */
                state: "pending" | "provisioning" | "active" | "failed";
                /** Format: date-time */
                since: string;
                attempts: number;
                failure?: {
                    code: string;
                    detail?: string;
                    /** @enum {string} */
                    actsNext: "partner" | "customer" | "operator";
                    /** @enum {string} */
                    nextAction: "retry" | "choose_another_name" | "contact_support";
                };
            }[];
            /** Format: date-time */
            submittedAt?: string;
            /** Format: date-time */
            completedAt?: string;
        };
        SetUpPrecheck: {
            possible: boolean;
            /** @enum {string} */
            code?: "INVALID_REQUEST" | "INVALID_CURSOR" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "IF_MATCH_REQUIRED" | "CHANGED_SINCE_READ" | "NOT_FOUND" | "NOT_ALLOWED" | "UNSUPPORTED_MEDIA_TYPE" | "TRY_AGAIN" | "INTERNAL_ERROR" | "ADDRESS_NOT_AVAILABLE" | "COMPANY_NAME_TAKEN" | "COUNTRY_NOT_OFFERED" | "LOCATION_NOT_CONFIRMED" | "TRIAL_FOR_OWN_ORGANISATION" | "CONTEXT_NEEDS_MESSAGE" | "LICENCES_BELOW_ASSIGNED" | "IMMUTABLE_TERM" | "END_NOT_AHEAD" | "EXTENSION_SHORTENS_TRIAL" | "EXTENSIONS_USED_UP" | "TRIAL_STATE" | "ADMINISTRATOR_HAS_SIGNED_IN" | "SAME_ADMINISTRATOR" | "ADMINISTRATOR_DIFFERS" | "ADMINISTRATOR_CHANGED" | "RESEND_TOO_SOON" | "NOT_SUPPRESSED" | "TOO_MANY_USERS" | "NAMES_INCOMPLETE" | "VALUE_TOO_LONG" | "VALUE_INVALID" | "NUMBER_WITHOUT_PLUS" | "NUMBER_INVALID" | "DETAIL_REQUIRED" | "SERVICE_NOT_OWNED" | "NO_LICENCE_LEFT" | "TRIAL_NOT_RUNNING" | "ROLE_NEEDS_PREMIUM" | "ADMINISTRATOR_NOT_SUPERVISOR" | "SUPERVISOR_NOT_ADMINISTRATOR" | "ADMINISTRATOR_NEEDS_PREMIUM" | "USER_INACTIVE" | "USER_STATE" | "LAST_FULL_ADMINISTRATOR" | "ADDRESS_SUPPRESSED" | "JOB_RUNNING" | "JOB_ENDED" | "CONFIRMATION_DIFFERS" | "HAS_SUBSCRIPTION" | "ORDER_NUMBER_TAKEN" | "ORDER_STATE" | "SAME_CONTACT" | "ADD_ON_NEEDS_SERVICE" | "CHOICE_NOT_OFFERED" | "MAPPING_INCOMPLETE" | "RIGHTS_ALREADY_FULL" | "RIGHTS_REQUEST_OPEN" | "RIGHTS_REQUEST_STATE" | "SET_UP_NOT_FINISHED" | "DOMAIN_INVALID" | "PUBLIC_DOMAIN" | "DOMAIN_NOT_VERIFIED" | "DOMAIN_TOKEN_NOT_FOUND" | "DOMAIN_CLAIMED" | "DOMAIN_STATE" | "TOO_MANY_DOMAINS" | "DNS_UNAVAILABLE" | "NOTHING_TO_SET_UP" | "SET_UP_STATE" | "SET_UP_INCOMPLETE" | "SERVICE_NOT_IN_PLAN" | "PLATFORM_NOT_OFFERED" | "APPROVAL_REFERENCE_REQUIRED" | "TELEPHONY_NOT_OFFERED" | "PSTN_US_ONLY" | "PSTN_FIXES_TELEPHONY" | "SETTING_FROZEN" | "TENANT_STATE" | "SUBDOMAIN_INVALID" | "SUBDOMAIN_RESERVED" | "SUBDOMAIN_TAKEN" | "SITE_NAME_INVALID" | "SITE_NAME_RESERVED" | "SITE_NAME_TAKEN" | "SITE_TWICE" | "SITE_NEEDED" | "TOO_MANY_SITES" | "SITE_LICENCES_DIFFER" | "SITE_ACTION_PENDING" | "TIME_ZONE_UNKNOWN" | "ADDRESS_FIELD_REQUIRED" | "ADDRESS_FIELD_INVALID" | "LOCATION_NAME_TAKEN" | "NOT_ENTITLED" | "REGISTRATION_REVOKED" | "CONNECTION_DATA_INVALID" | "JAVA_TOO_OLD" | "JAVA_VERSION_UNREADABLE" | "PORTAL_UNAVAILABLE" | "IMPORT_RUNNING" | "JOB_STATE" | "FILE_MISSING" | "FILE_TOO_LARGE" | "WHOLESALE_NOT_GRANTED" | "TEMPLATE_INCOMPLETE" | "TEMPLATE_STATE" | "TEMPLATE_IN_USE" | "TEMPLATE_FIXED_ONCE_USED" | "TEMPLATE_NAME_TAKEN" | "NOT_YOUR_OWN" | "PROVISIONING_ID_UNKNOWN" | "EXTERNAL_ID_TAKEN" | "ORGANISATION_MAPPED" | "ORGANISATION_UNKNOWN" | "ATTACHING_DECLINED" | "ATTACHING_LAPSED" | "EMAIL_IN_USE" | "CUSTOMER_STATE" | "PACKAGE_NOT_OFFERED" | "PACKAGE_NEEDS_ANOTHER" | "PACKAGE_NOT_ASSIGNABLE" | "PACKAGE_NOT_OF_CUSTOMER" | "ONE_BASE_PACKAGE" | "PACKAGE_IN_USE" | "PACKAGE_LIMIT_REACHED" | "LIMIT_BELOW_USED" | "PACKAGE_DOWNGRADE" | "ADMIN_PACKAGE_LEVEL" | "LOCATION_REQUIRED" | "CALLING_DETAILS_MISSING" | "LOCATION_UNKNOWN" | "LOCATION_IN_USE" | "NUMBER_UNKNOWN" | "NUMBER_TAKEN" | "NUMBER_ASSIGNED" | "EXTENSION_TAKEN" | "SUBSCRIBER_STATE" | "FREE_ACCOUNT_ASKED" | "MIGRATION_ENDED" | "SUB_PARTNER_SUSPENDED" | "CALLING_UNDER_MAINTENANCE" | "NO_ADMINISTRATION_ACCESS" | "REPORT_NOT_FOUND" | "REPORT_PERIOD_INVALID" | "WEBHOOK_ADDRESS_REFUSED" | "WEBHOOK_UNREACHABLE" | "TOO_MANY_WEBHOOKS" | "ASSISTANCE_STATE" | "LICENCE_UNKNOWN" | "ORGANISATION_NOT_EMPTY" | "ROLE_NOT_ASSIGNABLE";
            errors: {
                field: string;
                code: string;
                message: string;
            }[];
        };
        OrderSummary: {
            source: {
                /** @constant */
                kind: "subscription";
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriptionId: string;
                /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                orderId?: string;
                orderNumber: string;
                /** @enum {string} */
                plan: "standard" | "flex";
                termMonths: number;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                mappedAt: string;
            } | {
                /** @constant */
                kind: "trial";
                /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                trialId: string;
                durationDays: number;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                startedAt?: string;
                /** Format: date-time */
                endsAt?: string;
            };
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            customer: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            partner: string;
            /** @enum {string} */
            state: "provisioning" | "active" | "failed";
            /** Format: date-time */
            submittedAt: string;
            submittedBy: {
                /** @enum {string} */
                kind: "order_contact" | "partner" | "customer" | "operator";
                name?: string;
            };
            /** Format: date-time */
            completedAt?: string;
            items: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            contactCenter?: {
                country: string;
                dataCentre: string;
                /** @enum {string} */
                platform: "standard" | "controlled_ga" | "exception";
                /** @enum {string} */
                telephony: "webex_cc_pstn" | "voice_pop_bridge" | "webex_calling" | "voice_pop";
                subdomain: string;
                timeZone: string;
                /** @enum {string} */
                state: "pending" | "provisioning" | "active" | "failed";
            };
            sites: {
                name: string;
                timeZone: string;
                earlyRelease: boolean;
                licences: number;
                /** @enum {string} */
                state: "pending" | "provisioning" | "active" | "failed";
            }[];
            headquarters?: {
                name: string;
                addressLines: string[];
                country: string;
                timeZone: string;
                /** @enum {string} */
                state: "pending" | "provisioning" | "active" | "failed";
            };
            later: ("contact-center" | "meetings" | "calling")[];
            nextSteps: ("wait" | "look_at_failure" | "set_up_later" | "configure_contact_center" | "set_up_chat" | "add_users")[];
        };
        EventsPage: {
            events: components["schemas"]["Event"][];
            /** @description The cursor to go on with: always there, to ask again later for what has happened since. */
            next: string;
            /** @description Whether there may be more to read at once. */
            more: boolean;
        };
        Event: {
            /** @example evt_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @enum {string} */
            type: "partner.created" | "partner.person_added" | "partner.person_activated" | "token.created" | "token.rotated" | "token.revoked" | "trial.created" | "trial.started" | "trial.changed" | "trial.extended" | "trial.reminded" | "trial.suspended" | "trial.soft_deleted" | "trial.restored" | "trial.purged" | "trial.converted" | "trial.set_up_question_answered" | "trial.note_added" | "trial.note_changed" | "trial.note_removed" | "administrator.activated" | "administrator.replaced" | "terms.accepted" | "terms.declined" | "password.changed" | "person.changed" | "link.requested" | "context_service.granted" | "context_service.removed" | "registration.created" | "registration.rotated" | "registration.revoked" | "registration.connected" | "email.queued" | "email.sent" | "email.delivered" | "email.bounced" | "email.complained" | "email.failed" | "email.suppressed" | "email.superseded" | "address.released" | "reminders.stopped" | "reminders.resumed" | "users.saved" | "user.changed" | "user.activated" | "user.deactivated" | "user.reactivated" | "user.deleted" | "user.invited" | "users.imported" | "users.synced" | "job.created" | "job.started" | "job.cancelled" | "job.ended" | "organisation.settings_changed" | "organisation.deleted" | "seller.created" | "order.placed" | "order.opened" | "order.contact_changed" | "order.passed_on" | "order.resent" | "order.reminded" | "order.closed" | "order.changed" | "order.partner_mapped" | "order.mapped" | "order.unmapped" | "subscription.created" | "customer.related" | "rights.requested" | "rights.granted" | "rights.declined" | "rights.lapsed" | "domain.added" | "domain.verified" | "domain.claimed" | "domain.released" | "domain.removed" | "set_up.changed" | "set_up.postponed" | "set_up.submitted" | "set_up.part_changed" | "set_up.completed" | "set_up.failed" | "set_up.retried" | "set_up.handed_over" | "tenant.telephony_changed" | "tenant.configuration_started" | "tenant.configured" | "tenant.configuration_failed" | "tenant.suspended" | "tenant.resumed" | "tenant.deleted" | "template.created" | "template.changed" | "template.submitted" | "template.deleted" | "wholesale.granted" | "wholesale.subscription_changed" | "wholesale.sub_partner_changed" | "wholesale_customer.created" | "wholesale_customer.changed" | "wholesale_customer.status_changed" | "wholesale_customer.approval_asked" | "wholesale_customer.approved" | "wholesale_customer.declined" | "wholesale_customer.settings_changed" | "wholesale_customer.deleted" | "subscriber.created" | "subscriber.changed" | "subscriber.consent_asked" | "subscriber.migrated" | "subscriber.migration_ended" | "subscriber.deleted" | "location.created" | "location.changed" | "location.deleted" | "numbers.added" | "numbers.removed" | "webhook.created" | "webhook.changed" | "webhook.disabled" | "webhook.deleted" | "webhook.replayed" | "billing_report.created" | "billing_report.completed" | "billing_report.failed" | "billing_report.deleted" | "assistance.requested" | "assistance.answered" | "assistance.closed";
            /** Format: date-time */
            at: string;
            /** @example ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            partnerId: string;
            actor: {
                /** @constant */
                kind: "token";
                /** @example tok_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "person";
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "registration";
                /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "clock";
            } | {
                /** @constant */
                kind: "mail";
            } | {
                /** @constant */
                kind: "reader";
            } | {
                /** @constant */
                kind: "order-contact";
                /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "operator";
                name: string;
            };
            requestId: string;
            subject: {
                /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                trialId?: string;
                /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                organisationId?: string;
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                personId?: string;
                /** @example eml_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                emailId?: string;
                /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                registrationId?: string;
                /** @example tok_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                tokenId?: string;
                /** @example nte_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                noteId?: string;
                /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                jobId?: string;
                /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                orderId?: string;
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriptionId?: string;
                /** @example stu_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                setUpId?: string;
                /** @example rrq_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                rightsRequestId?: string;
                /** @example tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                templateId?: string;
                /** @example wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                wholesaleCustomerId?: string;
                /** @example wsb_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriberId?: string;
                /** @example loc_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                locationId?: string;
                /** @example whk_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                webhookId?: string;
                /** @example brp_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                billingReportId?: string;
                /** @example ast_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                assistanceId?: string;
            };
            /** @enum {string} */
            jobKind?: "import" | "dry-run" | "undo" | "export" | "sync" | "agents" | "resend" | "deletion";
            changed: string[];
            counts?: {
                [key: string]: number;
            };
            position: number;
        };
        Template: {
            /** @example tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @constant */
            kind: "wholesale";
            /** @enum {string} */
            state: "draft" | "submitted" | "closing";
            settings: {
                name: string;
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                serviceProviderAdministrator?: string;
                country?: string;
                language?: string;
                /** @example wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                wholesaleSubscription?: string;
                cloudConnectedPstnProvider?: string;
                authentication?: {
                    /** @constant */
                    method: "own";
                } | {
                    /** @constant */
                    method: "partner_saml";
                    entityId: string;
                } | {
                    /** @constant */
                    method: "partner_openid_connect";
                    issuer: string;
                    clientId: string;
                };
                email?: {
                    administratorInvitations: boolean;
                    invitationsOnAttaching: boolean;
                    userWelcome: boolean;
                    supportContact?: string;
                };
                calling?: {
                    callingInApp: boolean;
                    emergencyDisclaimer: boolean;
                    mobileDialling: boolean;
                };
                administrationAccess: boolean;
            };
            provisioningId?: string;
            templateVersion: number;
            /** Format: date-time */
            usedAt?: string;
            subscriptionSuspended?: boolean;
            /** Format: date-time */
            submittedAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
        };
        TemplatePage: {
            templates: components["schemas"]["Template"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        TemplateChangePreview: {
            templateVersion: number;
            changes: {
                field: string;
                before?: string;
                after?: string;
            }[];
            refused: {
                field: string;
                code: string;
                message: string;
            }[];
            unchangedCustomers: {
                count: number;
                atLeast: boolean;
            };
        };
        TemplateReview: {
            settings: {
                field: string;
                label: string;
                value?: string;
                required: boolean;
                fixedOnceUsed: boolean;
            }[];
            missing: {
                field: string;
                code: string;
                message: string;
            }[];
            problems: {
                field: string;
                code: string;
                message: string;
            }[];
            warnings: {
                field: string;
                code: string;
                message: string;
            }[];
            ready: boolean;
        };
        PartnerOrderPage: {
            orders: components["schemas"]["PartnerOrder"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        PartnerOrder: {
            /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            number: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            termMonths: number;
            /**
             * Format: date-time
             * @description Until then the order is scheduled, and its contact is not written to.
             */
            startsAt: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            /** @description Who answers for the order at the moment. Only links sent to this contact open it. */
            contact: {
                email: string;
                /** Format: date-time */
                since: string;
            };
            formerContacts: {
                email: string;
                /** Format: date-time */
                until: string;
            }[];
            salesContactEmail: string;
            /** @enum {string} */
            state: "scheduled" | "awaiting_details" | "partner_mapped" | "mapped" | "closed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            openedAt?: string;
            /**
             * Format: date-time
             * @description It closes then unless it is mapped before.
             */
            closesAt?: string;
            /** Format: date-time */
            closedAt?: string;
            /** @description To whom it was mapped, once that is for good. */
            mapped?: {
                /** Format: date-time */
                at: string;
                /** @example ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                partnerId: string;
                /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                organisationId: string;
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriptionId: string;
            };
            version: number;
            /** @description Why you see it: it was mapped to you, or one of your people is its contact or sold it. */
            because: ("mapped" | "contact" | "sales_contact")[];
        };
        PartnerOrderDetails: {
            /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            number: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            termMonths: number;
            /**
             * Format: date-time
             * @description Until then the order is scheduled, and its contact is not written to.
             */
            startsAt: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            /** @description Who answers for the order at the moment. Only links sent to this contact open it. */
            contact: {
                email: string;
                /** Format: date-time */
                since: string;
            };
            formerContacts: {
                email: string;
                /** Format: date-time */
                until: string;
            }[];
            salesContactEmail: string;
            /** @enum {string} */
            state: "scheduled" | "awaiting_details" | "partner_mapped" | "mapped" | "closed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            openedAt?: string;
            /**
             * Format: date-time
             * @description It closes then unless it is mapped before.
             */
            closesAt?: string;
            /** Format: date-time */
            closedAt?: string;
            /** @description To whom it was mapped, once that is for good. */
            mapped?: {
                /** Format: date-time */
                at: string;
                /** @example ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                partnerId: string;
                /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                organisationId: string;
                /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                subscriptionId: string;
            };
            version: number;
            /** @description Why you see it: it was mapped to you, or one of your people is its contact or sold it. */
            because: ("mapped" | "contact" | "sales_contact")[];
            /** @description The newest 50, newest first. */
            emails: components["schemas"]["Email"][];
            /** @description Mail to the contact came back or was complained about: nothing is sent there. Name another contact. */
            contactAddressSuppressed: boolean;
        };
        MappingPreview: {
            partner?: {
                name: string;
                /** @description Whether it came into being with the mapping. */
                isNew: boolean;
            };
            customer: {
                companyName: string;
                /** @description Whether it came into being with the mapping. */
                isNew: boolean;
            };
            /**
             * @description What the partner may do in the organisation from then on; full rights can be asked for once services are set up.
             * @enum {string}
             */
            rights?: "full" | "provisioning_administrator" | "deleting";
            administrator: {
                email: string;
                /** @description Whether it came into being with the mapping. */
                isNew: boolean;
                /** @enum {string} */
                role: "customer_full_administrator" | "customer_service_administrator" | "user";
            };
            /**
             * @description This trial becomes the subscription.
             * @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            convertsTrial?: string;
        };
        OrderMatches: {
            /**
             * @description `matched`: an address belongs to the first of the candidates. `candidates`: only the domain does. `none`: search by another domain, or create one.
             * @enum {string}
             */
            result: "matched" | "candidates" | "none";
            candidates: components["schemas"]["OrderCandidate"][];
        };
        OrderCandidate: {
            id: string;
            name: string;
            verifiedDomains: string[];
            claimedDomains: string[];
            activeUsers: number;
            /** Format: date */
            lastActivityOn?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            countedAt?: string;
            score: number;
            reasons: {
                /** @enum {string} */
                reason: "exact_email" | "claimed_domain" | "verified_domain" | "users_in_domain" | "recent_activity";
                points: number;
            }[];
            unlikely: boolean;
            choice: string;
        };
        AgentImportPlace: {
            /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            upload: {
                url: string;
                fields: {
                    [key: string]: string;
                };
            };
        };
        AgentsJob: {
            /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            task: "template" | "import";
            /** @enum {string} */
            state: "uploaded" | "queued" | "validating" | "rejected" | "running" | "cancelling" | "cancelled" | "completed" | "completed_with_errors" | "failed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt?: string;
            progress: {
                done: number;
                failed: number;
                counts: {
                    [key: string]: number;
                };
            };
            /**
             * @description There are more agents: ask for another template with this as `after`.
             * @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            next?: string;
            reason?: {
                code: string;
                detail?: string;
            };
            hasErrorFile: boolean;
        };
        ContextService: {
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            state: "none" | "entitled";
            /** Format: date-time */
            grantedAt?: string;
            /** @description The first registrations, the oldest first. */
            registrations: components["schemas"]["Registration"][];
            /** @description The cursor of the registrations after these. */
            next?: string;
        };
        Registration: {
            /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @description The user name with which the application connects. */
            connectionId: string;
            name: string;
            /** @enum {string} */
            state: "registered" | "connected" | "revoked";
            applicationVersion?: string;
            javaVersion?: string;
            /**
             * Format: date-time
             * @description When it last connected, exact to five minutes.
             */
            lastSeenAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            rotatedAt?: string;
            /**
             * Format: date-time
             * @description Until then the secret before the last rotation opens too.
             */
            formerSecretEndsAt?: string;
            /** Format: date-time */
            revokedAt?: string;
        };
        ContextServiceEntitlement: {
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @constant */
            state: "entitled";
            /** Format: date-time */
            grantedAt: string;
        };
        ConnectionData: {
            /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            registrationId: string;
            /** @description The user name with which the application connects. */
            connectionId: string;
            /** @description The password with which the application connects. It is shown this once. */
            secret: string;
            /** Format: date-time */
            issuedAt: string;
            /**
             * Format: date-time
             * @description Until then the secret that this one replaces opens too.
             */
            formerSecretEndsAt?: string;
        };
        RegistrationPage: {
            registrations: components["schemas"]["Registration"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        OrganisationDeletion: {
            /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            state: "uploaded" | "queued" | "validating" | "rejected" | "running" | "cancelling" | "cancelled" | "completed" | "completed_with_errors" | "failed";
            /** Format: date-time */
            createdAt: string;
            deletedUsers: number;
        };
        Job: {
            /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @enum {string} */
            kind: "import" | "dry-run" | "undo" | "export" | "sync" | "agents" | "resend" | "deletion";
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            state: "uploaded" | "queued" | "validating" | "rejected" | "running" | "cancelling" | "cancelled" | "completed" | "completed_with_errors" | "failed";
            /** @enum {string} */
            mode?: "add" | "add-and-remove";
            fileName?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            progress: {
                /** @description Rows, users or invitations; absent until they are counted. */
                rowsTotal?: number;
                /** @description Of them, those dealt with, refused ones included. It never goes back. */
                done: number;
                failed: number;
                /** @description Those dealt with, by what became of them: created, updated, unchanged, removed, kept, stale … */
                counts: {
                    [key: string]: number;
                };
                ratePerSecond?: number;
            };
            /** @description Why it was rejected or failed. */
            reason?: {
                code: string;
                detail?: string;
            };
            /**
             * @description An earlier import of a file with the very same content.
             * @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            sameFileAs?: string;
            /**
             * @description The import that is undone, or whose file a dry run looks at.
             * @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            of?: string;
            /**
             * @description The newest dry run of this file.
             * @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            dryRun?: string;
            /** @description Of a dry run: licences that the import would take, by service; negative ones come back. */
            seatsNeeded?: {
                [key: string]: number;
            };
            /** @description Of a dry run: the e-mails that would go out. */
            invitations?: number;
            /** @description There is a file of the rows that were not done. */
            hasErrorFile: boolean;
        };
        ImportPlace: {
            job: components["schemas"]["Job"];
            upload?: components["schemas"]["UploadPlace"];
        };
        UploadPlace: {
            url: string;
            fields: {
                [key: string]: string;
            };
            /** Format: date-time */
            expiresAt: string;
            mostBytes: number;
        };
        ImportStarted: {
            job: components["schemas"]["Job"];
        };
        ImportPreview: {
            columns: string[];
            rows: {
                /** @description As a spreadsheet counts: the header is row 1. */
                row: number;
                email?: string;
                services?: {
                    [key: string]: boolean;
                };
                /**
                 * @description Only of a dry run.
                 * @enum {string}
                 */
                verdict?: "create" | "change" | "nothing" | "refused";
                faults: {
                    /** @enum {string} */
                    code: "EMAIL_MISSING" | "EMAIL_INVALID" | "EMAIL_REPEATED" | "NAMES_INCOMPLETE" | "CALLING_NAME_INVALID" | "VALUE_TOO_LONG" | "VALUE_INVALID" | "BOOLEAN_INVALID" | "NUMBER_WITHOUT_PLUS" | "NUMBER_INVALID" | "READ_ONLY_COLUMN" | "ROW_TOO_LONG" | "ROW_RAGGED" | "QUOTE_MISPLACED" | "DETAIL_REQUIRED" | "BOTH_CONTACT_CENTER_LICENCES" | "OTHER_CONTACT_CENTER_LICENCE" | "SERVICE_NOT_OWNED" | "NO_LICENCE_LEFT" | "TRIAL_NOT_RUNNING" | "ROLE_NEEDS_PREMIUM" | "ADMINISTRATOR_NOT_SUPERVISOR" | "ADMINISTRATOR_WHEN_ADDING" | "SUPERVISOR_NOT_ADMINISTRATOR" | "ADMINISTRATOR_NEEDS_PREMIUM" | "LAST_FULL_ADMINISTRATOR" | "ADMIN_PACKAGE_LEVEL" | "ADDRESS_HAS_OWN_TRIAL" | "ADDRESS_NOT_AVAILABLE" | "USER_INACTIVE" | "CHANGED_MEANWHILE" | "CHANGED_SINCE" | "ROW_NOT_WRITTEN";
                    field?: string;
                    detail?: string;
                }[];
            }[];
            /** @description Why the file would be refused as a whole. */
            fault?: {
                code: string;
                row?: number;
                column?: string;
                detail?: string;
            };
        };
        InvitationJob: {
            /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            only: "all" | "suppressed";
            /** @enum {string} */
            state: "uploaded" | "queued" | "validating" | "rejected" | "running" | "cancelling" | "cancelled" | "completed" | "completed_with_errors" | "failed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Invitations handed to the mail worker; each user shows what became of it. */
            sent: number;
            failed: number;
            /** @description Asked for too often, or complained about: these are left as they are. */
            skipped: number;
            /** @description All three, once the job has ended. */
            total?: number;
        };
        Licences: {
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
                /** @description Users who have a licence of this service. */
                assigned: number;
                /** @description Held by a running import for the rows it is at. */
                setAside: number;
                free: number;
                /** @enum {string} */
                source: "trial" | "subscription" | "grant";
            }[];
        };
        OrganisationSettings: {
            /** @description Whether users are invited as they are added. */
            automaticInvitations: boolean;
            /** @description Whether a sync starts by itself after users were saved or imported. */
            automaticSync: boolean;
            /** @description Details without which nobody is added. Where there are any, users are added one at a time. */
            requiredDetails: ("extension" | "title" | "department" | "manager" | "phoneNumber" | "callerIdNumber" | "callerIdFirstName" | "callerIdLastName" | "location" | "preferredLanguage" | "timeZone" | "addressType" | "addressCountry" | "addressStreet" | "addressLocality" | "addressRegion" | "addressPostalCode" | "preferredSite")[];
        };
        Sync: {
            /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            state: "uploaded" | "queued" | "validating" | "rejected" | "running" | "cancelling" | "cancelled" | "completed" | "completed_with_errors" | "failed";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            progress: {
                /** @description Users that were looked at. */
                done: number;
                /** @description Users that the portal does not have as they are: their status is `invalid`. */
                failed: number;
                /** @description By what became of them: `created`, `updated`, `confirmed` (the portal had it, and we did not know), `unchanged`, `removed`. */
                counts: {
                    [key: string]: number;
                };
            };
            reason?: {
                code: string;
                detail?: string;
            };
        };
        TaskPage: {
            tasks: components["schemas"]["Job"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        UsersSummary: {
            counts: {
                created: number;
                updated: number;
                unchanged: number;
                failed: number;
            };
            records: {
                /** @description The place of the record in the request; the first is 1. */
                row: number;
                /** @description As it was sent. */
                email: string;
                /** @enum {string} */
                result: "created" | "updated" | "unchanged" | "failed";
                /**
                 * @description Of the user that was made, changed, or found as it should be.
                 * @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX
                 */
                userId?: string;
                /**
                 * @description Why the record failed.
                 * @enum {string}
                 */
                code?: "EMAIL_MISSING" | "EMAIL_INVALID" | "EMAIL_REPEATED" | "NAMES_INCOMPLETE" | "CALLING_NAME_INVALID" | "VALUE_TOO_LONG" | "VALUE_INVALID" | "BOOLEAN_INVALID" | "NUMBER_WITHOUT_PLUS" | "NUMBER_INVALID" | "READ_ONLY_COLUMN" | "ROW_TOO_LONG" | "ROW_RAGGED" | "QUOTE_MISPLACED" | "DETAIL_REQUIRED" | "BOTH_CONTACT_CENTER_LICENCES" | "OTHER_CONTACT_CENTER_LICENCE" | "SERVICE_NOT_OWNED" | "NO_LICENCE_LEFT" | "TRIAL_NOT_RUNNING" | "ROLE_NEEDS_PREMIUM" | "ADMINISTRATOR_NOT_SUPERVISOR" | "ADMINISTRATOR_WHEN_ADDING" | "SUPERVISOR_NOT_ADMINISTRATOR" | "ADMINISTRATOR_NEEDS_PREMIUM" | "LAST_FULL_ADMINISTRATOR" | "ADMIN_PACKAGE_LEVEL" | "ADDRESS_HAS_OWN_TRIAL" | "ADDRESS_NOT_AVAILABLE" | "USER_INACTIVE" | "CHANGED_MEANWHILE" | "CHANGED_SINCE" | "ROW_NOT_WRITTEN";
                /** @description The JSON pointer of what was at fault. */
                field?: string;
                message?: string;
            }[];
        };
        UserPage: {
            users: components["schemas"]["User"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        User: {
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            email: string;
            firstName?: string;
            lastName?: string;
            displayName?: string;
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            details: {
                extension?: string;
                title?: string;
                department?: string;
                manager?: string;
                phoneNumber?: string;
                callerIdNumber?: string;
                callerIdFirstName?: string;
                callerIdLastName?: string;
                location?: string;
                preferredLanguage?: string;
                timeZone?: string;
                addressType?: string;
                addressCountry?: string;
                addressStreet?: string;
                addressLocality?: string;
                addressRegion?: string;
                addressPostalCode?: string;
                preferredSite?: string;
            };
            licences: ("message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium")[];
            /** @enum {string} */
            agentRole?: "agent" | "supervisor";
            /** @enum {string} */
            administratorRole: "full" | "service" | "none";
            /**
             * @description What the Contact Center calls the user; it follows from licence and role.
             * @enum {string}
             */
            profile?: "standard_agent" | "premium_agent" | "supervisor" | "administrator" | "administrator_only";
            /** @enum {string} */
            state: "not_verified" | "verified" | "active" | "inactive" | "pending";
            /** Format: date-time */
            inactiveSince?: string;
            invitation?: {
                /** @enum {string} */
                state: "queued" | "suppressed" | "sent" | "delivered" | "bounced" | "complained" | "failed" | "opened" | "redeemed" | "expired";
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                expiresAt?: string;
                /** @enum {string} */
                by?: "organisation" | "address";
                reason?: string;
            };
            sync: components["schemas"]["SyncStatus"];
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        SyncStatus: {
            /** @enum {string} */
            status: "not_synced" | "pending" | "syncing" | "valid" | "invalid";
            /** Format: date-time */
            at?: string;
            reason?: {
                code: string;
                detail?: string;
            };
            differences?: string[];
            failedRuns?: number;
            /**
             * @description The user failed in three runs or more: ask support, and name the `correlationId`.
             * @constant
             */
            contactSupport?: true;
            correlationId?: string;
        };
        Diagnosis: {
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            userId: string;
            /** @description Whether nothing stands in the way of the user. */
            working: boolean;
            /** @enum {string} */
            state: "not_verified" | "verified" | "active" | "inactive" | "pending";
            findings: {
                /** @enum {string} */
                code: "ADDRESS_SUPPRESSED" | "EMAIL_NOT_ACCEPTED" | "INVITATION_WITHHELD" | "INVITATION_QUEUED" | "INVITATION_LATE" | "INVITATION_EXPIRED" | "INVITATION_NOT_USED" | "WELCOME_NOT_USED" | "TERMS_NOT_ACCEPTED" | "USER_INACTIVE" | "NO_LICENCE" | "TRIAL_NOT_RUNNING" | "SERVICE_ENDED" | "NOT_SYNCED" | "SYNC_INVALID" | "SYNC_CONTACT_SUPPORT";
                meaning: string;
                /** Format: date-time */
                since?: string;
                detail?: string;
                /**
                 * @description Who has to act. `administrator`: one of the organisation, or the partner on its behalf.
                 * @enum {string}
                 */
                actor: "administrator" | "partner" | "user" | "nobody" | "support";
                next: {
                    /** @enum {string} */
                    action: "WAIT" | "CORRECT_ADDRESS" | "SEND_INVITATION" | "OPEN_INVITATION" | "SEND_WELCOME" | "ACCEPT_TERMS" | "REACTIVATE" | "ASSIGN_LICENCE" | "CHANGE_LICENCES" | "CONTINUE_TRIAL" | "SYNC_USERS" | "CONTACT_SUPPORT";
                    advice: string;
                };
            }[];
            story: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                what: "added" | "imported" | "invitation_asked_for" | "invitation_withheld" | "link_asked_for" | "email_sent" | "email_delivered" | "email_bounced" | "email_complained" | "email_failed" | "email_suppressed" | "email_superseded" | "link_opened" | "link_expired" | "activated" | "terms_accepted" | "written_to_portal" | "portal_refused" | "deactivated" | "address_suppressed" | "trial_ended";
                /** @example eml_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                emailId?: string;
                /** @example job_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                jobId?: string;
                /** @description The row of the file, counted from 1 with the header. */
                row?: number;
                requestId?: string;
                detail?: string;
            }[];
        };
        Invitation: {
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            userId: string;
            /**
             * @description `suppressed` by `organisation`: it was not meant to go out by itself, and can be sent. `suppressed` by `address`: the address may not be written to. `expired`: it went out, and its link opens nothing any more. `none`: the person came with a trial and was written to when that began.
             * @enum {string}
             */
            state: "queued" | "suppressed" | "sent" | "delivered" | "bounced" | "complained" | "failed" | "opened" | "redeemed" | "expired" | "none";
            /**
             * Format: date-time
             * @description When it came into this state.
             */
            at?: string;
            /** @example eml_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            emailId?: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            queuedAt?: string;
            /**
             * Format: date-time
             * @description When the mail provider took it.
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @description When the mail server of the address took it.
             */
            deliveredAt?: string;
            /**
             * Format: date-time
             * @description When the page of its link was first fetched; mail scanners do that, too.
             */
            openedAt?: string;
            /** @description Why it did not arrive: in the words of the mail provider, or ours. */
            reason?: string;
            /**
             * Format: date-time
             * @description When the user chose a password by its link.
             */
            redeemedAt?: string;
            /**
             * Format: date-time
             * @description Until then its link opens.
             */
            expiresAt?: string;
            /** @enum {string} */
            by?: "organisation" | "address";
            /** @description Whether it can be sent (again) now. */
            again: {
                possible: boolean;
                /** Format: date-time */
                notBefore?: string;
                /** @enum {string} */
                because?: "USER_STATE" | "RESEND_TOO_SOON";
            };
            /** @description E-mails with a link that this user was sent before, the newest first. */
            earlier: {
                /** @example eml_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                emailId: string;
                state: string;
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                queuedAt?: string;
                /**
                 * Format: date-time
                 * @description When the mail provider took it.
                 */
                sentAt?: string;
                /**
                 * Format: date-time
                 * @description When the mail server of the address took it.
                 */
                deliveredAt?: string;
                /**
                 * Format: date-time
                 * @description When the page of its link was first fetched; mail scanners do that, too.
                 */
                openedAt?: string;
                /** @description Why it did not arrive: in the words of the mail provider, or ours. */
                reason?: string;
            }[];
        };
        PortalComparison: {
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            userId: string;
            /** Format: date-time */
            readAt: string;
            organisation: {
                email: string;
                firstName?: string;
                lastName?: string;
                displayName?: string;
                active: boolean;
                licences: string[];
                role?: string;
                agentRole?: string;
                profile?: string;
            };
            /** @description Absent: the portal does not have the user. */
            portal?: {
                email: string;
                firstName?: string;
                lastName?: string;
                displayName?: string;
                active: boolean;
                licences: string[];
                role?: string;
                agentRole?: string;
                profile?: string;
            };
            portalId?: string;
            equal: boolean;
            differences: string[];
            sync: components["schemas"]["SyncStatus"];
        };
        NameAvailability: {
            name: string;
            /** @enum {string} */
            availability: "available" | "taken" | "invalid" | "reserved";
        };
        SubscriptionPage: {
            subscriptions: components["schemas"]["Subscription"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        SubscriptionDetails: {
            /** @example sub_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /**
             * @description Absent where you entered the order yourself.
             * @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            orderId?: string;
            orderNumber: string;
            /** @enum {string} */
            plan: "standard" | "flex";
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
            }[];
            addOns: "contact-center-pstn"[];
            termMonths: number;
            /** Format: date-time */
            startsAt: string;
            countryOfOperation?: string;
            /** @description The customer was asked to set its services up itself. */
            customerSetsUp: boolean;
            /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            administratorId: string;
            /** Format: date-time */
            mappedAt: string;
            version: number;
            organisation: {
                companyName: string;
                country: string;
                /** @enum {string} */
                dataCentre: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            };
            /**
             * @description What you may do in the organisation.
             * @enum {string}
             */
            rights: "full" | "provisioning_administrator" | "deleting";
            /** @description Of the organisation, over all of its subscriptions. */
            entitlements: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
                assigned: number;
                free: number;
            }[];
            /** @description The newest 50, newest first. */
            emails: components["schemas"]["Email"][];
        };
        Trial: {
            /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            companyName: string;
            country: string;
            /**
             * @description Where the data of the organisation is kept; it follows from the country.
             * @enum {string}
             */
            dataCentre: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            administrator: {
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                personId: string;
                email: string;
                /** Format: date-time */
                signedInAt?: string;
            };
            formerAdministrators: {
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                personId: string;
                email: string;
                /** Format: date-time */
                replacedAt: string;
            }[];
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
                /** @description Counted at this moment; left out in the answer to a change. */
                licencesUsed?: number;
            }[];
            durationDays: 30 | 60 | 90;
            /** @enum {string} */
            state: "awaiting_customer" | "active" | "suspended" | "soft_deleted" | "purged" | "converted";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The duration counts from here if nobody has signed in by then.
             */
            startBy: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endsAt?: string;
            /** @description Calendar days (UTC) until the end, while the trial runs; 0 on its last day. */
            daysLeft?: number;
            extensions: number;
            /** Format: date-time */
            suspendedAt?: string;
            /** Format: date-time */
            softDeletedAt?: string;
            /** @enum {string} */
            softDeletedBecause?: "expired" | "cancelled";
            /** Format: date-time */
            restorableUntil?: string;
            /** Format: date-time */
            purgedAt?: string;
            /** Format: date-time */
            convertedAt?: string;
            /** @enum {string} */
            setUpQuestion: "open" | "now" | "later";
            version: number;
        };
        TrialPage: {
            trials: components["schemas"]["Trial"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        TrialDetails: {
            /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            companyName: string;
            country: string;
            /**
             * @description Where the data of the organisation is kept; it follows from the country.
             * @enum {string}
             */
            dataCentre: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            /** @enum {string} */
            language: "en" | "pl" | "sv" | "he" | "ro";
            administrator: {
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                personId: string;
                email: string;
                /** Format: date-time */
                signedInAt?: string;
            };
            formerAdministrators: {
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                personId: string;
                email: string;
                /** Format: date-time */
                replacedAt: string;
            }[];
            services: {
                /** @enum {string} */
                service: "message" | "meetings" | "calling" | "contact-center-standard" | "contact-center-premium";
                licences: number;
                /** @description Counted at this moment; left out in the answer to a change. */
                licencesUsed?: number;
            }[];
            durationDays: 30 | 60 | 90;
            /** @enum {string} */
            state: "awaiting_customer" | "active" | "suspended" | "soft_deleted" | "purged" | "converted";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The duration counts from here if nobody has signed in by then.
             */
            startBy: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endsAt?: string;
            /** @description Calendar days (UTC) until the end, while the trial runs; 0 on its last day. */
            daysLeft?: number;
            extensions: number;
            /** Format: date-time */
            suspendedAt?: string;
            /** Format: date-time */
            softDeletedAt?: string;
            /** @enum {string} */
            softDeletedBecause?: "expired" | "cancelled";
            /** Format: date-time */
            restorableUntil?: string;
            /** Format: date-time */
            purgedAt?: string;
            /** Format: date-time */
            convertedAt?: string;
            /** @enum {string} */
            setUpQuestion: "open" | "now" | "later";
            version: number;
            /** @description The newest 50, newest first. */
            emails: components["schemas"]["Email"][];
            /** @description Mail to the administrator came back or was complained about: nothing is sent there until it is released. */
            administratorAddressSuppressed: boolean;
        };
        ReleasedAddress: {
            /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            trialId: string;
            administratorEmail: string;
            /** Format: date-time */
            releasedAt: string;
            /**
             * @description The welcome e-mail that is sent now; none if the administrator has signed in already.
             * @example eml_01JZ8X4J5V6K7M8N9P0QRSTVWX
             */
            welcomeEmailId?: string;
        };
        Note: {
            /** @example nte_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example trl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            trialId: string;
            text: string;
            author: {
                /** @constant */
                kind: "token";
                /** @example tok_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "person";
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "registration";
                /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "clock";
            } | {
                /** @constant */
                kind: "mail";
            } | {
                /** @constant */
                kind: "reader";
            } | {
                /** @constant */
                kind: "order-contact";
                /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "operator";
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
        };
        NotePage: {
            notes: components["schemas"]["Note"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        WebhookWithSecret: {
            /** @example whk_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            name: string;
            targetUrl: string;
            /** @description Types of events that are sent, all of a kind (`subscriber.*`), or `*`. */
            events?: string[];
            resource?: string;
            event?: string;
            filter?: string;
            /** @enum {string} */
            status: "active" | "inactive";
            /** Format: date-time */
            failingSince?: string;
            /** Format: date-time */
            disabledAt?: string;
            /** @enum {string} */
            disabledBecause?: "failing" | "gone";
            /** Format: date-time */
            formerSecretUntil?: string;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description Shown here and never again. */
            secret: string;
        };
        WebhookList: {
            webhooks: components["schemas"]["Webhook"][];
        };
        Webhook: {
            /** @example whk_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            name: string;
            targetUrl: string;
            /** @description Types of events that are sent, all of a kind (`subscriber.*`), or `*`. */
            events?: string[];
            resource?: string;
            event?: string;
            filter?: string;
            /** @enum {string} */
            status: "active" | "inactive";
            /** Format: date-time */
            failingSince?: string;
            /** Format: date-time */
            disabledAt?: string;
            /** @enum {string} */
            disabledBecause?: "failing" | "gone";
            /** Format: date-time */
            formerSecretUntil?: string;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        WebhookDeliveryPage: {
            deliveries: components["schemas"]["WebhookDelivery"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        WebhookDelivery: {
            /** @example dlv_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            messageId: string;
            /** @example evt_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            eventId?: string;
            type: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "delivered" | "failed" | "dropped";
            attempts: number;
            /** Format: date-time */
            lastAttemptAt?: string;
            /** Format: date-time */
            nextAttemptAt?: string;
            responseStatus?: number;
            because?: string;
            /** Format: date-time */
            deliveredAt?: string;
            /** Format: date-time */
            createdAt: string;
        };
        WholesaleCustomerReview: {
            problems: {
                field: string;
                code: string;
                message: string;
            }[];
            /** @enum {string} */
            dataCentre?: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            organisation: {
                made: boolean;
                name?: string;
                administratorEmail?: string;
            };
            packages: {
                /** @enum {string} */
                name: "common_area_calling" | "webex_calling" | "webex_calling_standard" | "webex_voice" | "webex_meetings" | "webex_suite" | "cx_essentials" | "cisco_calling_plan" | "attendant_console" | "cx_premium_agent" | "cx_standard_agent" | "cx_voice_ports" | "cx_ai_assistant" | "webex_ai_agent";
                label: string;
                limit?: number;
                needsLocation: boolean;
                needsMeetingsSite: boolean;
            }[];
            /** @enum {string} */
            level?: "common_area_calling" | "webex_calling" | "webex_calling_standard" | "webex_voice" | "webex_meetings" | "webex_suite" | "cx_essentials" | "cisco_calling_plan" | "attendant_console" | "cx_premium_agent" | "cx_standard_agent" | "cx_voice_ports" | "cx_ai_assistant" | "webex_ai_agent";
            location?: {
                name: string;
                timezone: string;
            };
            template?: {
                name: string;
                templateVersion: number;
                language: string;
                administratorIsInvited: boolean;
                administrationAccess: boolean;
                authentication: string;
            };
        };
        AcceptedWholesaleCustomer: {
            /** @example wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            externalId: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            /** @enum {string} */
            status: "provisioning" | "pending_rpl_review" | "provisioned" | "provisioned_with_errors" | "updating" | "deleting" | "error";
        };
        OwnWholesaleCustomer: {
            /** @example wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            wire: {
                customerId: string;
                orgId: string;
            };
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            externalId: string;
            name?: string;
            attached: boolean;
            template: {
                /** @example tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
                version?: number;
            };
            address: {
                addressLine1: string;
                addressLine2?: string;
                city: string;
                stateOrProvince?: string;
                zipOrPostalCode?: string;
                country: string;
            };
            /** @enum {string} */
            dataCentre: "US1" | "CA1" | "UK1" | "EU1" | "ANZ1" | "SG1" | "JP1" | "IN1";
            /** @enum {string} */
            status: "provisioning" | "pending_rpl_review" | "provisioned" | "provisioned_with_errors" | "updating" | "deleting" | "error";
            statusChangedAt: string;
            /** @enum {string} */
            level?: "common_area_calling" | "webex_calling" | "webex_calling_standard" | "webex_voice" | "webex_meetings" | "webex_suite" | "cx_essentials" | "cisco_calling_plan" | "attendant_console" | "cx_premium_agent" | "cx_standard_agent" | "cx_voice_ports" | "cx_ai_assistant" | "webex_ai_agent";
            settings?: {
                language: string;
                authentication: {
                    /** @constant */
                    method: "own";
                } | {
                    /** @constant */
                    method: "partner_saml";
                    entityId: string;
                } | {
                    /** @constant */
                    method: "partner_openid_connect";
                    issuer: string;
                    clientId: string;
                };
                email: {
                    administratorInvitations: boolean;
                    invitationsOnAttaching: boolean;
                    userWelcome: boolean;
                    supportContact?: string;
                };
                calling: {
                    callingInApp: boolean;
                    emergencyDisclaimer: boolean;
                    mobileDialling: boolean;
                };
                administrationAccess: boolean;
            };
            packages: {
                /** @enum {string} */
                name: "common_area_calling" | "webex_calling" | "webex_calling_standard" | "webex_voice" | "webex_meetings" | "webex_suite" | "cx_essentials" | "cisco_calling_plan" | "attendant_console" | "cx_premium_agent" | "cx_standard_agent" | "cx_voice_ports" | "cx_ai_assistant" | "webex_ai_agent";
                label: string;
                /** @enum {string} */
                status: "provisioned" | "provisioning" | "deleting" | "error";
                limit?: number;
                used: number;
                errors?: {
                    code: string;
                    detail: string;
                }[];
                warnings?: {
                    code: string;
                    detail: string;
                }[];
            }[];
            errors?: {
                code: string;
                detail: string;
            }[];
            next: {
                /** @enum {string} */
                who: "nobody" | "you" | "platform" | "customer_administrator";
                what: string;
                until?: string;
            };
            createdAt: string;
            version: number;
        };
        AssistanceRequest: {
            /** @example ast_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            id: string;
            /** @example wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            customerId: string;
            /** @example org_01JZ8X4J5V6K7M8N9P0QRSTVWX */
            organisationId: string;
            externalId: string;
            message: string;
            contactEmail: string;
            /** @enum {string} */
            state: "sent" | "answered" | "closed";
            answer?: {
                text: string;
                /** Format: date-time */
                at: string;
            };
            closed?: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                by: "you" | "us";
            };
            askedBy: {
                /** @constant */
                kind: "token";
                /** @example tok_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "person";
                /** @example usr_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "registration";
                /** @example reg_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "clock";
            } | {
                /** @constant */
                kind: "mail";
            } | {
                /** @constant */
                kind: "reader";
            } | {
                /** @constant */
                kind: "order-contact";
                /** @example ord_01JZ8X4J5V6K7M8N9P0QRSTVWX */
                id: string;
            } | {
                /** @constant */
                kind: "operator";
                name: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
        };
        AssistanceRequestPage: {
            requests: components["schemas"]["AssistanceRequest"][];
            /** @description Where the next page begins; absent on the last. A page may hold fewer than asked for, or none, and still have a next. */
            next?: string;
        };
        Problem: {
            /** @description The address of the page about this code. */
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "INVALID_REQUEST" | "INVALID_CURSOR" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "IF_MATCH_REQUIRED" | "CHANGED_SINCE_READ" | "NOT_FOUND" | "NOT_ALLOWED" | "UNSUPPORTED_MEDIA_TYPE" | "TRY_AGAIN" | "INTERNAL_ERROR" | "ADDRESS_NOT_AVAILABLE" | "COMPANY_NAME_TAKEN" | "COUNTRY_NOT_OFFERED" | "LOCATION_NOT_CONFIRMED" | "TRIAL_FOR_OWN_ORGANISATION" | "CONTEXT_NEEDS_MESSAGE" | "LICENCES_BELOW_ASSIGNED" | "IMMUTABLE_TERM" | "END_NOT_AHEAD" | "EXTENSION_SHORTENS_TRIAL" | "EXTENSIONS_USED_UP" | "TRIAL_STATE" | "ADMINISTRATOR_HAS_SIGNED_IN" | "SAME_ADMINISTRATOR" | "ADMINISTRATOR_DIFFERS" | "ADMINISTRATOR_CHANGED" | "RESEND_TOO_SOON" | "NOT_SUPPRESSED" | "TOO_MANY_USERS" | "NAMES_INCOMPLETE" | "VALUE_TOO_LONG" | "VALUE_INVALID" | "NUMBER_WITHOUT_PLUS" | "NUMBER_INVALID" | "DETAIL_REQUIRED" | "SERVICE_NOT_OWNED" | "NO_LICENCE_LEFT" | "TRIAL_NOT_RUNNING" | "ROLE_NEEDS_PREMIUM" | "ADMINISTRATOR_NOT_SUPERVISOR" | "SUPERVISOR_NOT_ADMINISTRATOR" | "ADMINISTRATOR_NEEDS_PREMIUM" | "USER_INACTIVE" | "USER_STATE" | "LAST_FULL_ADMINISTRATOR" | "ADDRESS_SUPPRESSED" | "JOB_RUNNING" | "JOB_ENDED" | "CONFIRMATION_DIFFERS" | "HAS_SUBSCRIPTION" | "ORDER_NUMBER_TAKEN" | "ORDER_STATE" | "SAME_CONTACT" | "ADD_ON_NEEDS_SERVICE" | "CHOICE_NOT_OFFERED" | "MAPPING_INCOMPLETE" | "RIGHTS_ALREADY_FULL" | "RIGHTS_REQUEST_OPEN" | "RIGHTS_REQUEST_STATE" | "SET_UP_NOT_FINISHED" | "DOMAIN_INVALID" | "PUBLIC_DOMAIN" | "DOMAIN_NOT_VERIFIED" | "DOMAIN_TOKEN_NOT_FOUND" | "DOMAIN_CLAIMED" | "DOMAIN_STATE" | "TOO_MANY_DOMAINS" | "DNS_UNAVAILABLE" | "NOTHING_TO_SET_UP" | "SET_UP_STATE" | "SET_UP_INCOMPLETE" | "SERVICE_NOT_IN_PLAN" | "PLATFORM_NOT_OFFERED" | "APPROVAL_REFERENCE_REQUIRED" | "TELEPHONY_NOT_OFFERED" | "PSTN_US_ONLY" | "PSTN_FIXES_TELEPHONY" | "SETTING_FROZEN" | "TENANT_STATE" | "SUBDOMAIN_INVALID" | "SUBDOMAIN_RESERVED" | "SUBDOMAIN_TAKEN" | "SITE_NAME_INVALID" | "SITE_NAME_RESERVED" | "SITE_NAME_TAKEN" | "SITE_TWICE" | "SITE_NEEDED" | "TOO_MANY_SITES" | "SITE_LICENCES_DIFFER" | "SITE_ACTION_PENDING" | "TIME_ZONE_UNKNOWN" | "ADDRESS_FIELD_REQUIRED" | "ADDRESS_FIELD_INVALID" | "LOCATION_NAME_TAKEN" | "NOT_ENTITLED" | "REGISTRATION_REVOKED" | "CONNECTION_DATA_INVALID" | "JAVA_TOO_OLD" | "JAVA_VERSION_UNREADABLE" | "PORTAL_UNAVAILABLE" | "IMPORT_RUNNING" | "JOB_STATE" | "FILE_MISSING" | "FILE_TOO_LARGE" | "WHOLESALE_NOT_GRANTED" | "TEMPLATE_INCOMPLETE" | "TEMPLATE_STATE" | "TEMPLATE_IN_USE" | "TEMPLATE_FIXED_ONCE_USED" | "TEMPLATE_NAME_TAKEN" | "NOT_YOUR_OWN" | "PROVISIONING_ID_UNKNOWN" | "EXTERNAL_ID_TAKEN" | "ORGANISATION_MAPPED" | "ORGANISATION_UNKNOWN" | "ATTACHING_DECLINED" | "ATTACHING_LAPSED" | "EMAIL_IN_USE" | "CUSTOMER_STATE" | "PACKAGE_NOT_OFFERED" | "PACKAGE_NEEDS_ANOTHER" | "PACKAGE_NOT_ASSIGNABLE" | "PACKAGE_NOT_OF_CUSTOMER" | "ONE_BASE_PACKAGE" | "PACKAGE_IN_USE" | "PACKAGE_LIMIT_REACHED" | "LIMIT_BELOW_USED" | "PACKAGE_DOWNGRADE" | "ADMIN_PACKAGE_LEVEL" | "LOCATION_REQUIRED" | "CALLING_DETAILS_MISSING" | "LOCATION_UNKNOWN" | "LOCATION_IN_USE" | "NUMBER_UNKNOWN" | "NUMBER_TAKEN" | "NUMBER_ASSIGNED" | "EXTENSION_TAKEN" | "SUBSCRIBER_STATE" | "FREE_ACCOUNT_ASKED" | "MIGRATION_ENDED" | "SUB_PARTNER_SUSPENDED" | "CALLING_UNDER_MAINTENANCE" | "NO_ADMINISTRATION_ACCESS" | "REPORT_NOT_FOUND" | "REPORT_PERIOD_INVALID" | "WEBHOOK_ADDRESS_REFUSED" | "WEBHOOK_UNREACHABLE" | "TOO_MANY_WEBHOOKS" | "ASSISTANCE_STATE" | "LICENCE_UNKNOWN" | "ORGANISATION_NOT_EMPTY" | "ROLE_NOT_ASSIGNABLE" | "UNAUTHENTICATED" | "TOO_MANY_REQUESTS" | "PAYLOAD_TOO_LARGE" | "TIMEOUT";
            detail?: string;
            requestId: string;
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
        };
    };
    responses: {
        /** @description - [`UNAUTHENTICATED`](/docs/errors/UNAUTHENTICATED) The request carries no valid token. */
        Unauthenticated: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "www-authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 401;
                    /** @enum {string} */
                    code?: "UNAUTHENTICATED";
                };
            };
        };
        /** @description - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this. */
        NotAllowed: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 403;
                    /** @enum {string} */
                    code?: "NOT_ALLOWED";
                };
            };
        };
        /** @description - [`ORDER_NUMBER_TAKEN`](/docs/errors/ORDER_NUMBER_TAKEN) There is an order of this number already. */
        OrderNumberTaken: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "ORDER_NUMBER_TAKEN";
                };
            };
        };
        /** @description - [`PAYLOAD_TOO_LARGE`](/docs/errors/PAYLOAD_TOO_LARGE) The body is too large. */
        PayloadTooLarge: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 413;
                    /** @enum {string} */
                    code?: "PAYLOAD_TOO_LARGE";
                };
            };
        };
        /** @description - [`UNSUPPORTED_MEDIA_TYPE`](/docs/errors/UNSUPPORTED_MEDIA_TYPE) The body has to be JSON. */
        UnsupportedMediaType: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 415;
                    /** @enum {string} */
                    code?: "UNSUPPORTED_MEDIA_TYPE";
                };
            };
        };
        /** @description - [`IDEMPOTENCY_KEY_REUSED`](/docs/errors/IDEMPOTENCY_KEY_REUSED) This Idempotency-Key was used with another body. */
        IdempotencyKeyReused: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 422;
                    /** @enum {string} */
                    code?: "IDEMPOTENCY_KEY_REUSED";
                };
            };
        };
        /** @description - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests. */
        TooManyRequests: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 429;
                    /** @enum {string} */
                    code?: "TOO_MANY_REQUESTS";
                };
            };
        };
        /** @description - [`INTERNAL_ERROR`](/docs/errors/INTERNAL_ERROR) Something went wrong on our side. */
        InternalError: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 500;
                    /** @enum {string} */
                    code?: "INTERNAL_ERROR";
                };
            };
        };
        /** @description - [`TRY_AGAIN`](/docs/errors/TRY_AGAIN) Busy for a moment. */
        TryAgain: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 503;
                    /** @enum {string} */
                    code?: "TRY_AGAIN";
                };
            };
        };
        /** @description - [`TIMEOUT`](/docs/errors/TIMEOUT) It took too long. */
        Timeout: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 504;
                    /** @enum {string} */
                    code?: "TIMEOUT";
                };
            };
        };
        /** @description - [`NOT_FOUND`](/docs/errors/NOT_FOUND) There is no such thing. */
        NotFound: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 404;
                    /** @enum {string} */
                    code?: "NOT_FOUND";
                };
            };
        };
        /** @description - [`CHANGED_SINCE_READ`](/docs/errors/CHANGED_SINCE_READ) It has changed since you read it. */
        ChangedSinceRead: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 412;
                    /** @enum {string} */
                    code?: "CHANGED_SINCE_READ";
                };
            };
        };
        /** @description - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key. */
        IdempotencyKeyRequired: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 400;
                    /** @enum {string} */
                    code?: "IDEMPOTENCY_KEY_REQUIRED";
                };
            };
        };
        /** @description - [`ORDER_STATE`](/docs/errors/ORDER_STATE) The state of the order does not allow this. */
        OrderState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "ORDER_STATE";
                };
            };
        };
        /** @description - [`CONNECTION_DATA_INVALID`](/docs/errors/CONNECTION_DATA_INVALID) The connection data is not valid. */
        ConnectionDataInvalid: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "www-authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 401;
                    /** @enum {string} */
                    code?: "CONNECTION_DATA_INVALID";
                };
            };
        };
        /** @description - [`TENANT_STATE`](/docs/errors/TENANT_STATE) The state of the Contact Center does not allow this. */
        TenantState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "TENANT_STATE";
                };
            };
        };
        /** @description - [`TOO_MANY_DOMAINS`](/docs/errors/TOO_MANY_DOMAINS) There are as many domains as there can be. */
        TooManyDomains: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "TOO_MANY_DOMAINS";
                };
            };
        };
        /** @description - [`DOMAIN_STATE`](/docs/errors/DOMAIN_STATE) The state of the domain does not allow this. */
        DomainState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "DOMAIN_STATE";
                };
            };
        };
        /** @description - [`DOMAIN_TOKEN_NOT_FOUND`](/docs/errors/DOMAIN_TOKEN_NOT_FOUND) The verification record was not found. */
        DomainTokenNotFound: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "DOMAIN_TOKEN_NOT_FOUND";
                };
            };
        };
        /** @description - [`IF_MATCH_REQUIRED`](/docs/errors/IF_MATCH_REQUIRED) This change needs If-Match. */
        IfMatchRequired: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 428;
                    /** @enum {string} */
                    code?: "IF_MATCH_REQUIRED";
                };
            };
        };
        /** @description - [`SET_UP_STATE`](/docs/errors/SET_UP_STATE) The state of the set-up does not allow this. */
        SetUpState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "SET_UP_STATE";
                };
            };
        };
        /** @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid. */
        InvalidRequest: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 400;
                    /** @enum {string} */
                    code?: "INVALID_REQUEST";
                };
            };
        };
        /** @description - [`TEMPLATE_NAME_TAKEN`](/docs/errors/TEMPLATE_NAME_TAKEN) You have a template of this name already. */
        TemplateNameTaken: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "TEMPLATE_NAME_TAKEN";
                };
            };
        };
        /** @description - [`TEMPLATE_IN_USE`](/docs/errors/TEMPLATE_IN_USE) Customers depend on the template. */
        TemplateInUse: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "TEMPLATE_IN_USE";
                };
            };
        };
        /** @description - [`JOB_RUNNING`](/docs/errors/JOB_RUNNING) A job of this kind is running already. */
        JobRunning: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "JOB_RUNNING";
                };
            };
        };
        /** @description - [`JOB_STATE`](/docs/errors/JOB_STATE) The task is not in a state for this. */
        JobState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "JOB_STATE";
                };
            };
        };
        /** @description - [`IMPORT_RUNNING`](/docs/errors/IMPORT_RUNNING) An import of this organisation is running. */
        ImportRunning: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "IMPORT_RUNNING";
                };
            };
        };
        /** @description - [`JOB_ENDED`](/docs/errors/JOB_ENDED) This job has ended. */
        JobEnded: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "JOB_ENDED";
                };
            };
        };
        /** @description - [`LAST_FULL_ADMINISTRATOR`](/docs/errors/LAST_FULL_ADMINISTRATOR) This is the last full administrator. */
        LastFullAdministrator: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "LAST_FULL_ADMINISTRATOR";
                };
            };
        };
        /** @description - [`USER_STATE`](/docs/errors/USER_STATE) The state of the user does not allow this. */
        UserState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "USER_STATE";
                };
            };
        };
        /** @description - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this. */
        TrialState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "TRIAL_STATE";
                };
            };
        };
        /** @description - [`TOO_MANY_WEBHOOKS`](/docs/errors/TOO_MANY_WEBHOOKS) There are as many webhooks as one partner may have. */
        TooManyWebhooks: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "TOO_MANY_WEBHOOKS";
                };
            };
        };
        /** @description - [`WEBHOOK_UNREACHABLE`](/docs/errors/WEBHOOK_UNREACHABLE) The webhook is inactive. */
        WebhookUnreachable: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "WEBHOOK_UNREACHABLE";
                };
            };
        };
        /** @description - [`ASSISTANCE_STATE`](/docs/errors/ASSISTANCE_STATE) The state of the request does not allow this. */
        AssistanceState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "ASSISTANCE_STATE";
                };
            };
        };
        /** @description - [`CUSTOMER_STATE`](/docs/errors/CUSTOMER_STATE) The status of the customer does not allow this. */
        CustomerState: {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @constant */
                    status?: 409;
                    /** @enum {string} */
                    code?: "CUSTOMER_STATE";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The id of this request, the same in e-mails and logs that it led to. */
        RequestId: string;
        /** @description The version that is shown, for `If-Match`. */
        ETag: string;
        /** @description Where it is to be found from now on. */
        Location: string;
        /** @description Whole seconds after which it may be tried again. */
        RetryAfter: string;
        /** @description Which credentials are asked for. */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export interface operations {
    precheckOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "SO-2027-004711",
                 *       "plan": "standard",
                 *       "services": {
                 *         "message": 25,
                 *         "meetings": 25
                 *       },
                 *       "termMonths": 1,
                 *       "startsAt": "2027-03-01",
                 *       "contactEmail": "anna.kowalska@example.pl",
                 *       "salesContactEmail": "anna.kowalska@example.pl",
                 *       "language": "pl"
                 *     }
                 */
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": true
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPrecheck"];
                };
            };
            /**
             * @description - [`ADD_ON_NEEDS_SERVICE`](/docs/errors/ADD_ON_NEEDS_SERVICE) The add-on needs a service that is not ordered.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "ADD_ON_NEEDS_SERVICE" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["OrderNumberTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listPlacedOrders: {
        parameters: {
            query?: {
                /** @description Only orders in these states: repeated, or with commas. scheduled, awaiting_details, partner_mapped, mapped, closed. */
                state?: string;
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "number": "number",
                     *           "plan": "standard",
                     *           "services": [
                     *             {
                     *               "service": "message",
                     *               "licences": 0
                     *             }
                     *           ],
                     *           "addOns": [
                     *             "contact-center-pstn"
                     *           ],
                     *           "termMonths": 0,
                     *           "startsAt": "2026-03-01T10:00:00.000Z",
                     *           "language": "pl",
                     *           "contact": {
                     *             "email": "anna.kowalska@example.pl",
                     *             "since": "2026-03-01T10:00:00.000Z"
                     *           },
                     *           "formerContacts": [
                     *             {
                     *               "email": "anna.kowalska@example.pl",
                     *               "until": "2026-03-01T10:00:00.000Z"
                     *             }
                     *           ],
                     *           "salesContactEmail": "salesContactEmail",
                     *           "state": "scheduled",
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "SO-2027-004711",
                 *       "plan": "standard",
                 *       "services": {
                 *         "message": 25,
                 *         "meetings": 25
                 *       },
                 *       "termMonths": 1,
                 *       "startsAt": "2027-03-01",
                 *       "contactEmail": "anna.kowalska@example.pl",
                 *       "salesContactEmail": "anna.kowalska@example.pl",
                 *       "language": "pl"
                 *     }
                 */
                "application/json": components["schemas"]["OrderRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description - [`ADD_ON_NEEDS_SERVICE`](/docs/errors/ADD_ON_NEEDS_SERVICE) The add-on needs a service that is not ordered.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "ADD_ON_NEEDS_SERVICE" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["OrderNumberTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readPlacedOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "emails": [
                     *         {
                     *           "id": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "kind": "trial-welcome",
                     *           "to": "to",
                     *           "language": "pl",
                     *           "state": "queued",
                     *           "queuedAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "contactAddressSuppressed": true
                     *     }
                     */
                    "application/json": components["schemas"]["OrderDetails"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    replaceOrderContact: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contactEmail": "anna.kowalska@example.pl"
                 *     }
                 */
                "application/json": components["schemas"]["OrderContact"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`ORDER_STATE`](/docs/errors/ORDER_STATE) The state of the order does not allow this.
             *     - [`SAME_CONTACT`](/docs/errors/SAME_CONTACT) This is the present contact.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "ORDER_STATE" | "SAME_CONTACT";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    sendOrderEmailAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["OrderState"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listContactCenterCountries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "countries": [
                     *         {
                     *           "country": "PL",
                     *           "region": "NORTH_AMERICA",
                     *           "dataCentre": "EU1",
                     *           "platforms": [
                     *             {
                     *               "platform": "standard",
                     *               "needsApprovalReference": true,
                     *               "telephony": [
                     *                 "webex_cc_pstn"
                     *               ]
                     *             }
                     *           ],
                     *           "confidence": {
                     *             "dataCentre": "high",
                     *             "telephony": "high"
                     *           },
                     *           "uncertain": true,
                     *           "timeZone": "timeZone"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ContactCenterCountries"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    connectApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicationVersion": "12.6.1",
                 *       "javaVersion": "1.8.0_292"
                 *     }
                 */
                "application/json": components["schemas"]["ConnectionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "registrationId": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dataCentre": "EU1",
                     *       "endpoints": {
                     *         "data": "https://example.com/",
                     *         "events": "https://example.com/"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /**
             * @description - [`JAVA_VERSION_UNREADABLE`](/docs/errors/JAVA_VERSION_UNREADABLE) The version of the Java runtime is missing or cannot be read.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "JAVA_VERSION_UNREADABLE" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["ConnectionDataInvalid"];
            /**
             * @description - [`REGISTRATION_REVOKED`](/docs/errors/REGISTRATION_REVOKED) This registration was revoked.
             *     - [`NOT_ENTITLED`](/docs/errors/NOT_ENTITLED) The organisation has no Context Service.
             *     - [`JAVA_TOO_OLD`](/docs/errors/JAVA_TOO_OLD) The Java runtime is too old.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "REGISTRATION_REVOKED" | "NOT_ENTITLED" | "JAVA_TOO_OLD";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Only trials in these states: repeated, or with commas. awaiting_customer, active, suspended, soft_deleted, purged, converted. */
                state?: string;
                /** @description Part of the company name or of the administrator’s address. */
                search?: string;
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customers": [
                     *         {
                     *           "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "companyName": "Piekarnia Kowalska",
                     *           "rights": "full",
                     *           "since": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readContactCenter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "platform": "standard",
                     *       "subdomain": "subdomain",
                     *       "timeZone": "timeZone",
                     *       "telephony": "webex_cc_pstn",
                     *       "telephonyOptions": [
                     *         {
                     *           "option": "webex_cc_pstn"
                     *         }
                     *       ],
                     *       "state": "pending",
                     *       "configuration": {
                     *         "state": "not_configured",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "chat": {
                     *         "state": "not_set_up",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactCenter"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    configureContactCenter: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "configuration": {
                     *         "state": "not_configured",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "chat": {
                     *         "state": "not_set_up",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "remaining": [
                     *         {
                     *           "item": "configuration",
                     *           "actsNext": "partner_or_customer"
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactCenterConfiguration"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TenantState"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeTelephony: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "telephony": "webex_cc_pstn"
                 *     }
                 */
                "application/json": components["schemas"]["TelephonyChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "platform": "standard",
                     *       "subdomain": "subdomain",
                     *       "timeZone": "timeZone",
                     *       "telephony": "webex_cc_pstn",
                     *       "telephonyOptions": [
                     *         {
                     *           "option": "webex_cc_pstn"
                     *         }
                     *       ],
                     *       "state": "pending",
                     *       "configuration": {
                     *         "state": "not_configured",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "chat": {
                     *         "state": "not_set_up",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ContactCenter"];
                };
            };
            /**
             * @description - [`TELEPHONY_NOT_OFFERED`](/docs/errors/TELEPHONY_NOT_OFFERED) This telephony option is not offered here.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "TELEPHONY_NOT_OFFERED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TENANT_STATE`](/docs/errors/TENANT_STATE) The state of the Contact Center does not allow this.
             *     - [`PSTN_FIXES_TELEPHONY`](/docs/errors/PSTN_FIXES_TELEPHONY) The Contact Center PSTN of the order decides the telephony.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TENANT_STATE" | "PSTN_FIXES_TELEPHONY";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listDomains: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domains": [
                     *         {
                     *           "domain": "domain",
                     *           "state": "pending",
                     *           "record": {
                     *             "type": "TXT",
                     *             "names": [
                     *               "Contact centre Poznań"
                     *             ],
                     *             "value": "value"
                     *           },
                     *           "addedAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    addDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "domain": "piekarnia.example"
                 *     }
                 */
                "application/json": components["schemas"]["DomainRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description - [`DOMAIN_INVALID`](/docs/errors/DOMAIN_INVALID) This is not the name of a domain.
             *     - [`PUBLIC_DOMAIN`](/docs/errors/PUBLIC_DOMAIN) This domain belongs to a public mail provider.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "DOMAIN_INVALID" | "PUBLIC_DOMAIN" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TooManyDomains"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    removeDomain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    claimDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`DOMAIN_NOT_VERIFIED`](/docs/errors/DOMAIN_NOT_VERIFIED) The domain has not been verified.
             *     - [`DOMAIN_CLAIMED`](/docs/errors/DOMAIN_CLAIMED) Another organisation has claimed this domain.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "DOMAIN_NOT_VERIFIED" | "DOMAIN_CLAIMED";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    releaseDomain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DomainState"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    verifyDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DomainTokenNotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /**
             * @description - [`DNS_UNAVAILABLE`](/docs/errors/DNS_UNAVAILABLE) The DNS of this domain did not answer.
             *     - [`TRY_AGAIN`](/docs/errors/TRY_AGAIN) Busy for a moment.
             */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 503;
                        /** @enum {string} */
                        code?: "DNS_UNAVAILABLE" | "TRY_AGAIN";
                    };
                };
            };
            504: components["responses"]["Timeout"];
        };
    };
    enterOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "SO-2027-004711",
                 *       "plan": "standard",
                 *       "services": {
                 *         "contact-center-premium": 10
                 *       },
                 *       "termMonths": 1,
                 *       "startsAt": "2027-03-01",
                 *       "administratorEmail": "anna.kowalska@example.pl",
                 *       "countryOfOperation": "PL"
                 *     }
                 */
                "application/json": components["schemas"]["EnteredOrder"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": {
                     *         "companyName": "Piekarnia Kowalska",
                     *         "isNew": true
                     *       },
                     *       "administrator": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "isNew": true,
                     *         "role": "customer_full_administrator"
                     *       },
                     *       "convertsTrial": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "partnerId": "ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "administratorId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "subscription": {
                     *         "id": "sub_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "orderId": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "orderNumber": "orderNumber",
                     *         "plan": "standard",
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "termMonths": 0,
                     *         "startsAt": "2026-03-01T10:00:00.000Z",
                     *         "customerSetsUp": true,
                     *         "administratorId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "mappedAt": "2026-03-01T10:00:00.000Z",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            /**
             * @description - [`CHOICE_NOT_OFFERED`](/docs/errors/CHOICE_NOT_OFFERED) This organisation was not offered for the order.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "CHOICE_NOT_OFFERED" | "COUNTRY_NOT_OFFERED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             *     - [`NO_ADMINISTRATION_ACCESS`](/docs/errors/NO_ADMINISTRATION_ACCESS) The customer has no access to its administration.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NOT_ALLOWED" | "NO_ADMINISTRATION_ACCESS";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`ORDER_NUMBER_TAKEN`](/docs/errors/ORDER_NUMBER_TAKEN) There is an order of this number already.
             *     - [`ADDRESS_NOT_AVAILABLE`](/docs/errors/ADDRESS_NOT_AVAILABLE) This e-mail address cannot be used.
             *     - [`ADMINISTRATOR_DIFFERS`](/docs/errors/ADMINISTRATOR_DIFFERS) The subscription names another administrator.
             *     - [`ADMINISTRATOR_CHANGED`](/docs/errors/ADMINISTRATOR_CHANGED) The administrator has been changed among the users.
             *     - [`ADMINISTRATOR_HAS_SIGNED_IN`](/docs/errors/ADMINISTRATOR_HAS_SIGNED_IN) The administrator has signed in.
             *     - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`LICENCES_BELOW_ASSIGNED`](/docs/errors/LICENCES_BELOW_ASSIGNED) More licences are in use.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "ORDER_NUMBER_TAKEN" | "ADDRESS_NOT_AVAILABLE" | "ADMINISTRATOR_DIFFERS" | "ADMINISTRATOR_CHANGED" | "ADMINISTRATOR_HAS_SIGNED_IN" | "TRIAL_STATE" | "LICENCES_BELOW_ASSIGNED";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readRightsRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rrq_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "requested",
                     *       "requestedAt": "2026-03-01T10:00:00.000Z",
                     *       "lapsesAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RightsRequest"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    askForRights: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "rrq_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "requested",
                     *       "requestedAt": "2026-03-01T10:00:00.000Z",
                     *       "lapsesAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RightsRequest"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`RIGHTS_ALREADY_FULL`](/docs/errors/RIGHTS_ALREADY_FULL) You have full administrator rights already.
             *     - [`RIGHTS_REQUEST_OPEN`](/docs/errors/RIGHTS_REQUEST_OPEN) A request is waiting for its answer.
             *     - [`SET_UP_NOT_FINISHED`](/docs/errors/SET_UP_NOT_FINISHED) The services are not set up yet.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "RIGHTS_ALREADY_FULL" | "RIGHTS_REQUEST_OPEN" | "SET_UP_NOT_FINISHED";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": {
                     *         "kind": "trial",
                     *         "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "id": "stu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "unfinished": true,
                     *       "plan": {
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "setUp": [
                     *           {
                     *             "service": "contact-center",
                     *             "choice": "now",
                     *             "there": true
                     *           }
                     *         ]
                     *       },
                     *       "steps": [
                     *         {
                     *           "id": "plan",
                     *           "state": "answered"
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "parts": [
                     *         {
                     *           "kind": "tenant",
                     *           "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "pending",
                     *           "since": "2026-03-01T10:00:00.000Z",
                     *           "attempts": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    answerSetUp: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you read and want to change. */
                "If-Match": string;
            };
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SetUpAnswers"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": {
                     *         "kind": "trial",
                     *         "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "id": "stu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "unfinished": true,
                     *       "plan": {
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "setUp": [
                     *           {
                     *             "service": "contact-center",
                     *             "choice": "now",
                     *             "there": true
                     *           }
                     *         ]
                     *       },
                     *       "steps": [
                     *         {
                     *           "id": "plan",
                     *           "state": "answered"
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "parts": [
                     *         {
                     *           "kind": "tenant",
                     *           "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "pending",
                     *           "since": "2026-03-01T10:00:00.000Z",
                     *           "attempts": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            /**
             * @description - [`SERVICE_NOT_IN_PLAN`](/docs/errors/SERVICE_NOT_IN_PLAN) This service is not in the plan.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`PLATFORM_NOT_OFFERED`](/docs/errors/PLATFORM_NOT_OFFERED) This platform is not offered here.
             *     - [`APPROVAL_REFERENCE_REQUIRED`](/docs/errors/APPROVAL_REFERENCE_REQUIRED) This platform needs an approval reference.
             *     - [`TELEPHONY_NOT_OFFERED`](/docs/errors/TELEPHONY_NOT_OFFERED) This telephony option is not offered here.
             *     - [`PSTN_US_ONLY`](/docs/errors/PSTN_US_ONLY) Contact Center PSTN is available in the United States only.
             *     - [`SUBDOMAIN_INVALID`](/docs/errors/SUBDOMAIN_INVALID) This is not a valid subdomain.
             *     - [`SUBDOMAIN_RESERVED`](/docs/errors/SUBDOMAIN_RESERVED) This subdomain is reserved.
             *     - [`SITE_NAME_INVALID`](/docs/errors/SITE_NAME_INVALID) This is not a valid site name.
             *     - [`SITE_NAME_RESERVED`](/docs/errors/SITE_NAME_RESERVED) This site name is reserved.
             *     - [`SITE_TWICE`](/docs/errors/SITE_TWICE) Two sites have the same name.
             *     - [`SITE_NEEDED`](/docs/errors/SITE_NEEDED) Meetings need at least one site.
             *     - [`TOO_MANY_SITES`](/docs/errors/TOO_MANY_SITES) These are too many sites.
             *     - [`SITE_LICENCES_DIFFER`](/docs/errors/SITE_LICENCES_DIFFER) The licences of the sites do not sum to those of the plan.
             *     - [`TIME_ZONE_UNKNOWN`](/docs/errors/TIME_ZONE_UNKNOWN) This is not a time zone.
             *     - [`ADDRESS_FIELD_INVALID`](/docs/errors/ADDRESS_FIELD_INVALID) This part of the address does not fit its country.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "SERVICE_NOT_IN_PLAN" | "COUNTRY_NOT_OFFERED" | "PLATFORM_NOT_OFFERED" | "APPROVAL_REFERENCE_REQUIRED" | "TELEPHONY_NOT_OFFERED" | "PSTN_US_ONLY" | "SUBDOMAIN_INVALID" | "SUBDOMAIN_RESERVED" | "SITE_NAME_INVALID" | "SITE_NAME_RESERVED" | "SITE_TWICE" | "SITE_NEEDED" | "TOO_MANY_SITES" | "SITE_LICENCES_DIFFER" | "TIME_ZONE_UNKNOWN" | "ADDRESS_FIELD_INVALID" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`NOTHING_TO_SET_UP`](/docs/errors/NOTHING_TO_SET_UP) There is nothing to set up.
             *     - [`TRIAL_NOT_RUNNING`](/docs/errors/TRIAL_NOT_RUNNING) The trial has ended.
             *     - [`SET_UP_STATE`](/docs/errors/SET_UP_STATE) The state of the set-up does not allow this.
             *     - [`PSTN_FIXES_TELEPHONY`](/docs/errors/PSTN_FIXES_TELEPHONY) The Contact Center PSTN of the order decides the telephony.
             *     - [`LOCATION_NAME_TAKEN`](/docs/errors/LOCATION_NAME_TAKEN) There is a location of this name already.
             *     - [`SETTING_FROZEN`](/docs/errors/SETTING_FROZEN) This cannot be changed any more.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "NOTHING_TO_SET_UP" | "TRIAL_NOT_RUNNING" | "SET_UP_STATE" | "PSTN_FIXES_TELEPHONY" | "LOCATION_NAME_TAKEN" | "SETTING_FROZEN";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    finishSetUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": {
                     *         "kind": "trial",
                     *         "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "id": "stu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "unfinished": true,
                     *       "plan": {
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "setUp": [
                     *           {
                     *             "service": "contact-center",
                     *             "choice": "now",
                     *             "there": true
                     *           }
                     *         ]
                     *       },
                     *       "steps": [
                     *         {
                     *           "id": "plan",
                     *           "state": "answered"
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "parts": [
                     *         {
                     *           "kind": "tenant",
                     *           "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "pending",
                     *           "since": "2026-03-01T10:00:00.000Z",
                     *           "attempts": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`NOTHING_TO_SET_UP`](/docs/errors/NOTHING_TO_SET_UP) There is nothing to set up.
             *     - [`TRIAL_NOT_RUNNING`](/docs/errors/TRIAL_NOT_RUNNING) The trial has ended.
             *     - [`SET_UP_STATE`](/docs/errors/SET_UP_STATE) The state of the set-up does not allow this.
             *     - [`SET_UP_INCOMPLETE`](/docs/errors/SET_UP_INCOMPLETE) Something is missing before the set-up can be finished.
             *     - [`SITE_ACTION_PENDING`](/docs/errors/SITE_ACTION_PENDING) Sites of this organisation are being changed.
             *     - [`SUBDOMAIN_TAKEN`](/docs/errors/SUBDOMAIN_TAKEN) This subdomain is taken.
             *     - [`SITE_NAME_TAKEN`](/docs/errors/SITE_NAME_TAKEN) This site name is taken.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "NOTHING_TO_SET_UP" | "TRIAL_NOT_RUNNING" | "SET_UP_STATE" | "SET_UP_INCOMPLETE" | "SITE_ACTION_PENDING" | "SUBDOMAIN_TAKEN" | "SITE_NAME_TAKEN";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    postponeSetUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": {
                     *         "kind": "trial",
                     *         "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "id": "stu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "unfinished": true,
                     *       "plan": {
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "setUp": [
                     *           {
                     *             "service": "contact-center",
                     *             "choice": "now",
                     *             "there": true
                     *           }
                     *         ]
                     *       },
                     *       "steps": [
                     *         {
                     *           "id": "plan",
                     *           "state": "answered"
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "parts": [
                     *         {
                     *           "kind": "tenant",
                     *           "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "pending",
                     *           "since": "2026-03-01T10:00:00.000Z",
                     *           "attempts": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`NOTHING_TO_SET_UP`](/docs/errors/NOTHING_TO_SET_UP) There is nothing to set up.
             *     - [`TRIAL_NOT_RUNNING`](/docs/errors/TRIAL_NOT_RUNNING) The trial has ended.
             *     - [`SET_UP_STATE`](/docs/errors/SET_UP_STATE) The state of the set-up does not allow this.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "NOTHING_TO_SET_UP" | "TRIAL_NOT_RUNNING" | "SET_UP_STATE";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    precheckSetUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SetUpAnswers"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "possible": true,
                     *       "errors": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SetUpPrecheck"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    retrySetUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": {
                     *         "kind": "trial",
                     *         "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "id": "stu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "draft",
                     *       "version": 1,
                     *       "unfinished": true,
                     *       "plan": {
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "setUp": [
                     *           {
                     *             "service": "contact-center",
                     *             "choice": "now",
                     *             "there": true
                     *           }
                     *         ]
                     *       },
                     *       "steps": [
                     *         {
                     *           "id": "plan",
                     *           "state": "answered"
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "parts": [
                     *         {
                     *           "kind": "tenant",
                     *           "id": "tnt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "pending",
                     *           "since": "2026-03-01T10:00:00.000Z",
                     *           "attempts": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SetUp"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`NOTHING_TO_SET_UP`](/docs/errors/NOTHING_TO_SET_UP) There is nothing to set up.
             *     - [`TRIAL_NOT_RUNNING`](/docs/errors/TRIAL_NOT_RUNNING) The trial has ended.
             *     - [`SET_UP_STATE`](/docs/errors/SET_UP_STATE) The state of the set-up does not allow this.
             *     - [`SITE_ACTION_PENDING`](/docs/errors/SITE_ACTION_PENDING) Sites of this organisation are being changed.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "NOTHING_TO_SET_UP" | "TRIAL_NOT_RUNNING" | "SET_UP_STATE" | "SITE_ACTION_PENDING";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readOrderSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": {
                     *         "kind": "subscription",
                     *         "subscriptionId": "sub_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "orderId": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "orderNumber": "orderNumber",
                     *         "plan": "standard",
                     *         "termMonths": 0,
                     *         "startsAt": "2026-03-01T10:00:00.000Z",
                     *         "mappedAt": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "customer": "customer",
                     *       "language": "pl",
                     *       "partner": "partner",
                     *       "state": "provisioning",
                     *       "submittedAt": "2026-03-01T10:00:00.000Z",
                     *       "submittedBy": {
                     *         "kind": "order_contact",
                     *         "name": "Contact centre Poznań"
                     *       },
                     *       "items": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "sites": [
                     *         {
                     *           "name": "Contact centre Poznań",
                     *           "timeZone": "timeZone",
                     *           "earlyRelease": true,
                     *           "licences": 0,
                     *           "state": "pending"
                     *         }
                     *       ],
                     *       "later": [
                     *         "contact-center"
                     *       ],
                     *       "nextSteps": [
                     *         "wait"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderSummary"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SetUpState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readOrderSummaryPdf: {
        parameters: {
            query?: {
                language?: "en" | "pl" | "sv" | "he" | "ro";
            };
            header?: never;
            path: {
                organisationId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be found elsewhere. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["SetUpState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listOwnDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domains": [
                     *         {
                     *           "domain": "domain",
                     *           "state": "pending",
                     *           "record": {
                     *             "type": "TXT",
                     *             "names": [
                     *               "Contact centre Poznań"
                     *             ],
                     *             "value": "value"
                     *           },
                     *           "addedAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DomainList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    addOwnDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "domain": "piekarnia.example"
                 *     }
                 */
                "application/json": components["schemas"]["DomainRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description - [`DOMAIN_INVALID`](/docs/errors/DOMAIN_INVALID) This is not the name of a domain.
             *     - [`PUBLIC_DOMAIN`](/docs/errors/PUBLIC_DOMAIN) This domain belongs to a public mail provider.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "DOMAIN_INVALID" | "PUBLIC_DOMAIN" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["TooManyDomains"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    removeOwnDomain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    claimOwnDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`DOMAIN_NOT_VERIFIED`](/docs/errors/DOMAIN_NOT_VERIFIED) The domain has not been verified.
             *     - [`DOMAIN_CLAIMED`](/docs/errors/DOMAIN_CLAIMED) Another organisation has claimed this domain.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "DOMAIN_NOT_VERIFIED" | "DOMAIN_CLAIMED";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    releaseOwnDomain: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DomainState"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    verifyOwnDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "domain": "domain",
                     *       "state": "pending",
                     *       "record": {
                     *         "type": "TXT",
                     *         "names": [
                     *           "Contact centre Poznań"
                     *         ],
                     *         "value": "value"
                     *       },
                     *       "addedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["DomainTokenNotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /**
             * @description - [`DNS_UNAVAILABLE`](/docs/errors/DNS_UNAVAILABLE) The DNS of this domain did not answer.
             *     - [`TRY_AGAIN`](/docs/errors/TRY_AGAIN) Busy for a moment.
             */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 503;
                        /** @enum {string} */
                        code?: "DNS_UNAVAILABLE" | "TRY_AGAIN";
                    };
                };
            };
            504: components["responses"]["Timeout"];
        };
    };
    readEvents: {
        parameters: {
            query?: {
                /** @description The `next` of the page before; without it, from the beginning. */
                after?: string;
                limit?: number;
                /** @description Only events of this type. */
                type?: "partner.created" | "partner.person_added" | "partner.person_activated" | "token.created" | "token.rotated" | "token.revoked" | "trial.created" | "trial.started" | "trial.changed" | "trial.extended" | "trial.reminded" | "trial.suspended" | "trial.soft_deleted" | "trial.restored" | "trial.purged" | "trial.converted" | "trial.set_up_question_answered" | "trial.note_added" | "trial.note_changed" | "trial.note_removed" | "administrator.activated" | "administrator.replaced" | "terms.accepted" | "terms.declined" | "password.changed" | "person.changed" | "link.requested" | "context_service.granted" | "context_service.removed" | "registration.created" | "registration.rotated" | "registration.revoked" | "registration.connected" | "email.queued" | "email.sent" | "email.delivered" | "email.bounced" | "email.complained" | "email.failed" | "email.suppressed" | "email.superseded" | "address.released" | "reminders.stopped" | "reminders.resumed" | "users.saved" | "user.changed" | "user.activated" | "user.deactivated" | "user.reactivated" | "user.deleted" | "user.invited" | "users.imported" | "users.synced" | "job.created" | "job.started" | "job.cancelled" | "job.ended" | "organisation.settings_changed" | "organisation.deleted" | "seller.created" | "order.placed" | "order.opened" | "order.contact_changed" | "order.passed_on" | "order.resent" | "order.reminded" | "order.closed" | "order.changed" | "order.partner_mapped" | "order.mapped" | "order.unmapped" | "subscription.created" | "customer.related" | "rights.requested" | "rights.granted" | "rights.declined" | "rights.lapsed" | "domain.added" | "domain.verified" | "domain.claimed" | "domain.released" | "domain.removed" | "set_up.changed" | "set_up.postponed" | "set_up.submitted" | "set_up.part_changed" | "set_up.completed" | "set_up.failed" | "set_up.retried" | "set_up.handed_over" | "tenant.telephony_changed" | "tenant.configuration_started" | "tenant.configured" | "tenant.configuration_failed" | "tenant.suspended" | "tenant.resumed" | "tenant.deleted" | "template.created" | "template.changed" | "template.submitted" | "template.deleted" | "wholesale.granted" | "wholesale.subscription_changed" | "wholesale.sub_partner_changed" | "wholesale_customer.created" | "wholesale_customer.changed" | "wholesale_customer.status_changed" | "wholesale_customer.approval_asked" | "wholesale_customer.approved" | "wholesale_customer.declined" | "wholesale_customer.settings_changed" | "wholesale_customer.deleted" | "subscriber.created" | "subscriber.changed" | "subscriber.consent_asked" | "subscriber.migrated" | "subscriber.migration_ended" | "subscriber.deleted" | "location.created" | "location.changed" | "location.deleted" | "numbers.added" | "numbers.removed" | "webhook.created" | "webhook.changed" | "webhook.disabled" | "webhook.deleted" | "webhook.replayed" | "billing_report.created" | "billing_report.completed" | "billing_report.failed" | "billing_report.deleted" | "assistance.requested" | "assistance.answered" | "assistance.closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": "evt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "type": "partner.created",
                     *           "at": "2026-03-01T10:00:00.000Z",
                     *           "partnerId": "ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "actor": {
                     *             "kind": "token",
                     *             "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *           },
                     *           "requestId": "requestId",
                     *           "subject": {
                     *             "trialId": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "emailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "registrationId": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "tokenId": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "noteId": "nte_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "jobId": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "orderId": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "subscriptionId": "sub_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "setUpId": "stu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "rightsRequestId": "rrq_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "templateId": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "wholesaleCustomerId": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "subscriberId": "wsb_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "locationId": "loc_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "webhookId": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "billingReportId": "brp_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "assistanceId": "ast_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *           },
                     *           "changed": [
                     *             "changed"
                     *           ],
                     *           "position": 0
                     *         }
                     *       ],
                     *       "next": "next",
                     *       "more": true
                     *     }
                     */
                    "application/json": components["schemas"]["EventsPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listTemplates: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "templates": [
                     *         {
                     *           "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "kind": "wholesale",
                     *           "state": "draft",
                     *           "settings": {
                     *             "name": "Contact centre Poznań",
                     *             "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "country": "PL",
                     *             "language": "pl",
                     *             "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "administrationAccess": true
                     *           },
                     *           "templateVersion": 0,
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Small offices",
                 *       "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                 *       "country": "PL",
                 *       "language": "en_US",
                 *       "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateDraft"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "wholesale",
                     *       "state": "draft",
                     *       "settings": {
                     *         "name": "Contact centre Poznań",
                     *         "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "country": "PL",
                     *         "language": "pl",
                     *         "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "administrationAccess": true
                     *       },
                     *       "templateVersion": 0,
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /**
             * @description - [`NOT_YOUR_OWN`](/docs/errors/NOT_YOUR_OWN) This is not your own.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "NOT_YOUR_OWN" | "COUNTRY_NOT_OFFERED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`WHOLESALE_NOT_GRANTED`](/docs/errors/WHOLESALE_NOT_GRANTED) This partner has no wholesale subscription in force.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "WHOLESALE_NOT_GRANTED" | "NOT_ALLOWED";
                    };
                };
            };
            409: components["responses"]["TemplateNameTaken"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "wholesale",
                     *       "state": "draft",
                     *       "settings": {
                     *         "name": "Contact centre Poznań",
                     *         "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "country": "PL",
                     *         "language": "pl",
                     *         "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "administrationAccess": true
                     *       },
                     *       "templateVersion": 0,
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TemplateInUse"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeTemplate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you read and want to change. */
                "If-Match": string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Small offices",
                 *       "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                 *       "country": "PL",
                 *       "language": "en_US",
                 *       "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "wholesale",
                     *       "state": "draft",
                     *       "settings": {
                     *         "name": "Contact centre Poznań",
                     *         "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "country": "PL",
                     *         "language": "pl",
                     *         "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "administrationAccess": true
                     *       },
                     *       "templateVersion": 0,
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /**
             * @description - [`NOT_YOUR_OWN`](/docs/errors/NOT_YOUR_OWN) This is not your own.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "NOT_YOUR_OWN" | "COUNTRY_NOT_OFFERED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`WHOLESALE_NOT_GRANTED`](/docs/errors/WHOLESALE_NOT_GRANTED) This partner has no wholesale subscription in force.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "WHOLESALE_NOT_GRANTED" | "NOT_ALLOWED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TEMPLATE_NAME_TAKEN`](/docs/errors/TEMPLATE_NAME_TAKEN) You have a template of this name already.
             *     - [`TEMPLATE_FIXED_ONCE_USED`](/docs/errors/TEMPLATE_FIXED_ONCE_USED) This setting is fixed once the template has been used.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TEMPLATE_NAME_TAKEN" | "TEMPLATE_FIXED_ONCE_USED";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    previewTemplateChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Small offices",
                 *       "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                 *       "country": "PL",
                 *       "language": "en_US",
                 *       "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                 *     }
                 */
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "templateVersion": 0,
                     *       "changes": [
                     *         {
                     *           "field": "field"
                     *         }
                     *       ],
                     *       "refused": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "unchangedCustomers": {
                     *         "count": 0,
                     *         "atLeast": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateChangePreview"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    reviewTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "settings": [
                     *         {
                     *           "field": "field",
                     *           "label": "label",
                     *           "required": true,
                     *           "fixedOnceUsed": true
                     *         }
                     *       ],
                     *       "missing": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "problems": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "warnings": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "ready": true
                     *     }
                     */
                    "application/json": components["schemas"]["TemplateReview"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    submitTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "wholesale",
                     *       "state": "draft",
                     *       "settings": {
                     *         "name": "Contact centre Poznań",
                     *         "serviceProviderAdministrator": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "country": "PL",
                     *         "language": "pl",
                     *         "wholesaleSubscription": "wsn_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "administrationAccess": true
                     *       },
                     *       "templateVersion": 0,
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Template"];
                };
            };
            /**
             * @description - [`NOT_YOUR_OWN`](/docs/errors/NOT_YOUR_OWN) This is not your own.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "NOT_YOUR_OWN" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`WHOLESALE_NOT_GRANTED`](/docs/errors/WHOLESALE_NOT_GRANTED) This partner has no wholesale subscription in force.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "WHOLESALE_NOT_GRANTED" | "NOT_ALLOWED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TEMPLATE_STATE`](/docs/errors/TEMPLATE_STATE) The state of the template does not allow this.
             *     - [`TEMPLATE_INCOMPLETE`](/docs/errors/TEMPLATE_INCOMPLETE) The template is not complete.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TEMPLATE_STATE" | "TEMPLATE_INCOMPLETE";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Only orders in these states: repeated, or with commas. scheduled, awaiting_details, partner_mapped, mapped, closed. */
                state?: string;
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "number": "number",
                     *           "plan": "standard",
                     *           "services": [
                     *             {
                     *               "service": "message",
                     *               "licences": 0
                     *             }
                     *           ],
                     *           "addOns": [
                     *             "contact-center-pstn"
                     *           ],
                     *           "termMonths": 0,
                     *           "startsAt": "2026-03-01T10:00:00.000Z",
                     *           "language": "pl",
                     *           "contact": {
                     *             "email": "anna.kowalska@example.pl",
                     *             "since": "2026-03-01T10:00:00.000Z"
                     *           },
                     *           "formerContacts": [
                     *             {
                     *               "email": "anna.kowalska@example.pl",
                     *               "until": "2026-03-01T10:00:00.000Z"
                     *             }
                     *           ],
                     *           "salesContactEmail": "salesContactEmail",
                     *           "state": "scheduled",
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1,
                     *           "because": [
                     *             "mapped"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerOrderPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "because": [
                     *         "mapped"
                     *       ],
                     *       "emails": [
                     *         {
                     *           "id": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "kind": "trial-welcome",
                     *           "to": "to",
                     *           "language": "pl",
                     *           "state": "queued",
                     *           "queuedAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "contactAddressSuppressed": true
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerOrderDetails"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeOrderContact: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contactEmail": "anna.kowalska@example.pl"
                 *     }
                 */
                "application/json": components["schemas"]["OrderContactChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "because": [
                     *         "mapped"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerOrder"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`ORDER_STATE`](/docs/errors/ORDER_STATE) The state of the order does not allow this.
             *     - [`SAME_CONTACT`](/docs/errors/SAME_CONTACT) This is the present contact.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "ORDER_STATE" | "SAME_CONTACT";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    resendOrderEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "number": "number",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "language": "pl",
                     *       "contact": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "since": "2026-03-01T10:00:00.000Z"
                     *       },
                     *       "formerContacts": [
                     *         {
                     *           "email": "anna.kowalska@example.pl",
                     *           "until": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "salesContactEmail": "salesContactEmail",
                     *       "state": "scheduled",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "because": [
                     *         "mapped"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PartnerOrder"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["OrderState"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    mapOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer": {
                 *         "choice": "choice"
                 *       },
                 *       "administratorEmail": "anna.kowalska@example.pl",
                 *       "countryOfOperation": "PL"
                 *     }
                 */
                "application/json": components["schemas"]["MappingRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": {
                     *         "companyName": "Piekarnia Kowalska",
                     *         "isNew": true
                     *       },
                     *       "administrator": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "isNew": true,
                     *         "role": "customer_full_administrator"
                     *       },
                     *       "convertsTrial": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "partnerId": "ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "administratorId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "subscription": {
                     *         "id": "sub_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "orderId": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "orderNumber": "orderNumber",
                     *         "plan": "standard",
                     *         "services": [
                     *           {
                     *             "service": "message",
                     *             "licences": 0
                     *           }
                     *         ],
                     *         "addOns": [
                     *           "contact-center-pstn"
                     *         ],
                     *         "termMonths": 0,
                     *         "startsAt": "2026-03-01T10:00:00.000Z",
                     *         "customerSetsUp": true,
                     *         "administratorId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "mappedAt": "2026-03-01T10:00:00.000Z",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Mapping"];
                };
            };
            /**
             * @description - [`CHOICE_NOT_OFFERED`](/docs/errors/CHOICE_NOT_OFFERED) This organisation was not offered for the order.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "CHOICE_NOT_OFFERED" | "COUNTRY_NOT_OFFERED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             *     - [`NO_ADMINISTRATION_ACCESS`](/docs/errors/NO_ADMINISTRATION_ACCESS) The customer has no access to its administration.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NOT_ALLOWED" | "NO_ADMINISTRATION_ACCESS";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`ORDER_STATE`](/docs/errors/ORDER_STATE) The state of the order does not allow this.
             *     - [`MAPPING_INCOMPLETE`](/docs/errors/MAPPING_INCOMPLETE) Something is missing before the order can be mapped.
             *     - [`COMPANY_NAME_TAKEN`](/docs/errors/COMPANY_NAME_TAKEN) You have a customer of this name already.
             *     - [`ADDRESS_NOT_AVAILABLE`](/docs/errors/ADDRESS_NOT_AVAILABLE) This e-mail address cannot be used.
             *     - [`ADMINISTRATOR_DIFFERS`](/docs/errors/ADMINISTRATOR_DIFFERS) The subscription names another administrator.
             *     - [`ADMINISTRATOR_CHANGED`](/docs/errors/ADMINISTRATOR_CHANGED) The administrator has been changed among the users.
             *     - [`ADMINISTRATOR_HAS_SIGNED_IN`](/docs/errors/ADMINISTRATOR_HAS_SIGNED_IN) The administrator has signed in.
             *     - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`LICENCES_BELOW_ASSIGNED`](/docs/errors/LICENCES_BELOW_ASSIGNED) More licences are in use.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "ORDER_STATE" | "MAPPING_INCOMPLETE" | "COMPANY_NAME_TAKEN" | "ADDRESS_NOT_AVAILABLE" | "ADMINISTRATOR_DIFFERS" | "ADMINISTRATOR_CHANGED" | "ADMINISTRATOR_HAS_SIGNED_IN" | "TRIAL_STATE" | "LICENCES_BELOW_ASSIGNED";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    precheckMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer": {
                 *         "choice": "choice"
                 *       },
                 *       "administratorEmail": "anna.kowalska@example.pl",
                 *       "countryOfOperation": "PL"
                 *     }
                 */
                "application/json": components["schemas"]["MappingRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": {
                     *         "companyName": "Piekarnia Kowalska",
                     *         "isNew": true
                     *       },
                     *       "administrator": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "isNew": true,
                     *         "role": "customer_full_administrator"
                     *       },
                     *       "convertsTrial": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *     }
                     */
                    "application/json": components["schemas"]["MappingPreview"];
                };
            };
            /**
             * @description - [`CHOICE_NOT_OFFERED`](/docs/errors/CHOICE_NOT_OFFERED) This organisation was not offered for the order.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "CHOICE_NOT_OFFERED" | "COUNTRY_NOT_OFFERED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             *     - [`NO_ADMINISTRATION_ACCESS`](/docs/errors/NO_ADMINISTRATION_ACCESS) The customer has no access to its administration.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NOT_ALLOWED" | "NO_ADMINISTRATION_ACCESS";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`ORDER_STATE`](/docs/errors/ORDER_STATE) The state of the order does not allow this.
             *     - [`MAPPING_INCOMPLETE`](/docs/errors/MAPPING_INCOMPLETE) Something is missing before the order can be mapped.
             *     - [`COMPANY_NAME_TAKEN`](/docs/errors/COMPANY_NAME_TAKEN) You have a customer of this name already.
             *     - [`ADDRESS_NOT_AVAILABLE`](/docs/errors/ADDRESS_NOT_AVAILABLE) This e-mail address cannot be used.
             *     - [`ADMINISTRATOR_DIFFERS`](/docs/errors/ADMINISTRATOR_DIFFERS) The subscription names another administrator.
             *     - [`ADMINISTRATOR_CHANGED`](/docs/errors/ADMINISTRATOR_CHANGED) The administrator has been changed among the users.
             *     - [`ADMINISTRATOR_HAS_SIGNED_IN`](/docs/errors/ADMINISTRATOR_HAS_SIGNED_IN) The administrator has signed in.
             *     - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`LICENCES_BELOW_ASSIGNED`](/docs/errors/LICENCES_BELOW_ASSIGNED) More licences are in use.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "ORDER_STATE" | "MAPPING_INCOMPLETE" | "COMPANY_NAME_TAKEN" | "ADDRESS_NOT_AVAILABLE" | "ADMINISTRATOR_DIFFERS" | "ADMINISTRATOR_CHANGED" | "ADMINISTRATOR_HAS_SIGNED_IN" | "TRIAL_STATE" | "LICENCES_BELOW_ASSIGNED";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    findOrderMatches: {
        parameters: {
            query?: {
                round?: "partner" | "customer";
                domain?: string;
                administratorEmail?: string;
            };
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "result": "matched",
                     *       "candidates": [
                     *         {
                     *           "id": "ptr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "verifiedDomains": [
                     *             "verifiedDomain"
                     *           ],
                     *           "claimedDomains": [
                     *             "claimedDomain"
                     *           ],
                     *           "activeUsers": 0,
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "score": 0,
                     *           "reasons": [
                     *             {
                     *               "reason": "exact_email",
                     *               "points": 0
                     *             }
                     *           ],
                     *           "unlikely": true,
                     *           "choice": "choice"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderMatches"];
                };
            };
            /**
             * @description - [`DOMAIN_INVALID`](/docs/errors/DOMAIN_INVALID) This is not the name of a domain.
             *     - [`PUBLIC_DOMAIN`](/docs/errors/PUBLIC_DOMAIN) This domain belongs to a public mail provider.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "DOMAIN_INVALID" | "PUBLIC_DOMAIN" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["OrderState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    createAgentImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["NewAgentImport"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "upload": {
                     *         "url": "url",
                     *         "fields": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AgentImportPlace"];
                };
            };
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "task": "template",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "next": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["AgentsJob"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobRunning"];
            /**
             * @description - [`FILE_TOO_LARGE`](/docs/errors/FILE_TOO_LARGE) The file is too large for a request.
             *     - [`PAYLOAD_TOO_LARGE`](/docs/errors/PAYLOAD_TOO_LARGE) The body is too large.
             */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 413;
                        /** @enum {string} */
                        code?: "FILE_TOO_LARGE" | "PAYLOAD_TOO_LARGE";
                    };
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readAgentImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "task": "template",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "next": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["AgentsJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readAgentImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be found elsewhere. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    submitAgentImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "task": "template",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "next": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["AgentsJob"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`JOB_RUNNING`](/docs/errors/JOB_RUNNING) A job of this kind is running already.
             *     - [`FILE_MISSING`](/docs/errors/FILE_MISSING) No file has been uploaded.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "JOB_RUNNING" | "FILE_MISSING";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    createAgentTemplate: {
        parameters: {
            query?: {
                /** @description The `next` of the template before. */
                after?: string;
            };
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "task": "template",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "next": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["AgentsJob"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readAgentTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "task": "template",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "next": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["AgentsJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readAgentTemplateFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be found elsewhere. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readContextService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "none",
                     *       "registrations": [
                     *         {
                     *           "id": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "connectionId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX.reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "registered",
                     *           "createdAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ContextService"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    grantContextService: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "entitled",
                     *       "grantedAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContextServiceEntitlement"];
                };
            };
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "entitled",
                     *       "grantedAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ContextServiceEntitlement"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    removeContextService: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "registrations": [
                     *         {
                     *           "id": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "connectionId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX.reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "state": "registered",
                     *           "createdAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    registerApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Contact centre Poznań"
                 *     }
                 */
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "registrationId": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "connectionId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX.reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "secret": "hcs_…",
                     *       "issuedAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionData"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NOT_ENTITLED`](/docs/errors/NOT_ENTITLED) The organisation has no Context Service.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NOT_ENTITLED" | "NOT_ALLOWED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "connectionId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX.reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "name": "Contact centre Poznań",
                     *       "state": "registered",
                     *       "createdAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Registration"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    revokeRegistration: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["RotationRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "registrationId": "reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "connectionId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX.reg_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "secret": "hcs_…",
                     *       "issuedAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionData"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NOT_ENTITLED`](/docs/errors/NOT_ENTITLED) The organisation has no Context Service.
             *     - [`REGISTRATION_REVOKED`](/docs/errors/REGISTRATION_REVOKED) This registration was revoked.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NOT_ENTITLED" | "REGISTRATION_REVOKED" | "NOT_ALLOWED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readDeletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "deletedUsers": 0
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationDeletion"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    deleteOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Piekarnia Kowalska"
                 *     }
                 */
                "application/json": components["schemas"]["DeletionConfirmation"];
            };
        };
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "deletedUsers": 0
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationDeletion"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`CONFIRMATION_DIFFERS`](/docs/errors/CONFIRMATION_DIFFERS) The company name does not confirm it.
             *     - [`HAS_SUBSCRIPTION`](/docs/errors/HAS_SUBSCRIPTION) This organisation has a subscription.
             *     - [`JOB_RUNNING`](/docs/errors/JOB_RUNNING) A job of this kind is running already.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "CONFIRMATION_DIFFERS" | "HAS_SUBSCRIPTION" | "JOB_RUNNING";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "import",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "import",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readExportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be found elsewhere. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    createImport: {
        parameters: {
            query?: {
                mode?: "add" | "add-and-remove";
                fileName?: string;
            };
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fileName": "users.csv"
                 *     }
                 */
                "application/json": components["schemas"]["NewImport"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "job": {
                     *         "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "kind": "import",
                     *         "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "state": "uploaded",
                     *         "createdAt": "2026-03-01T10:00:00.000Z",
                     *         "progress": {
                     *           "done": 0,
                     *           "failed": 0,
                     *           "counts": {}
                     *         },
                     *         "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "hasErrorFile": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportPlace"];
                };
            };
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "job": {
                     *         "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "kind": "import",
                     *         "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "state": "uploaded",
                     *         "createdAt": "2026-03-01T10:00:00.000Z",
                     *         "progress": {
                     *           "done": 0,
                     *           "failed": 0,
                     *           "counts": {}
                     *         },
                     *         "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "hasErrorFile": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportStarted"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ImportRunning"];
            /**
             * @description - [`FILE_TOO_LARGE`](/docs/errors/FILE_TOO_LARGE) The file is too large for a request.
             *     - [`PAYLOAD_TOO_LARGE`](/docs/errors/PAYLOAD_TOO_LARGE) The body is too large.
             */
            413: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 413;
                        /** @enum {string} */
                        code?: "FILE_TOO_LARGE" | "PAYLOAD_TOO_LARGE";
                    };
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "import",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "import",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobState"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readImportErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be found elsewhere. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readImportPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "columns": [
                     *         "column"
                     *       ],
                     *       "rows": [
                     *         {
                     *           "row": 0,
                     *           "email": "anna.kowalska@example.pl",
                     *           "faults": [
                     *             {
                     *               "code": "EMAIL_MISSING"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportPreview"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`JOB_STATE`](/docs/errors/JOB_STATE) The task is not in a state for this.
             *     - [`FILE_MISSING`](/docs/errors/FILE_MISSING) No file has been uploaded.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "JOB_STATE" | "FILE_MISSING";
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    submitImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "add"
                 *     }
                 */
                "application/json": components["schemas"]["ImportSubmission"];
            };
        };
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "import",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`IMPORT_RUNNING`](/docs/errors/IMPORT_RUNNING) An import of this organisation is running.
             *     - [`JOB_STATE`](/docs/errors/JOB_STATE) The task is not in a state for this.
             *     - [`FILE_MISSING`](/docs/errors/FILE_MISSING) No file has been uploaded.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "IMPORT_RUNNING" | "JOB_STATE" | "FILE_MISSING";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "kind": "import",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       },
                     *       "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "hasErrorFile": true
                     *     }
                     */
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`IMPORT_RUNNING`](/docs/errors/IMPORT_RUNNING) An import of this organisation is running.
             *     - [`JOB_STATE`](/docs/errors/JOB_STATE) The task is not in a state for this.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "IMPORT_RUNNING" | "JOB_STATE";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readImportVerdicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be found elsewhere. */
            303: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobState"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    sendInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["InvitationJobRequest"];
            };
        };
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "only": "all",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "sent": 0,
                     *       "failed": 0,
                     *       "skipped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationJob"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobRunning"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readInvitationJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "only": "all",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "sent": 0,
                     *       "failed": 0,
                     *       "skipped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationJob"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    cancelInvitationJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "only": "all",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "sent": 0,
                     *       "failed": 0,
                     *       "skipped": 0
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationJob"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobEnded"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readLicences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0,
                     *           "assigned": 0,
                     *           "setAside": 0,
                     *           "free": 0,
                     *           "source": "trial"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Licences"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readOrganisationSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "automaticInvitations": true,
                     *       "automaticSync": true,
                     *       "requiredDetails": [
                     *         "extension"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationSettings"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeOrganisationSettings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["OrganisationSettingsChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "automaticInvitations": true,
                     *       "automaticSync": true,
                     *       "requiredDetails": [
                     *         "extension"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrganisationSettings"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    startSync: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Sync"];
                };
            };
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Sync"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["JobRunning"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readSync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "uploaded",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "progress": {
                     *         "done": 0,
                     *         "failed": 0,
                     *         "counts": {}
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Sync"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tasks": [
                     *         {
                     *           "id": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "kind": "import",
                     *           "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "state": "uploaded",
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "progress": {
                     *             "done": 0,
                     *             "failed": 0,
                     *             "counts": {}
                     *           },
                     *           "sameFileAs": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "of": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "dryRun": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "hasErrorFile": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Only users with one of these licences: repeated, or with commas. message, meetings, calling, contact-center-standard, contact-center-premium. */
                licence?: string;
                /** @description Only users in these states: repeated, or with commas. not_verified, verified, active, inactive, pending. */
                state?: string;
                /** @description Only users of these sync statuses: repeated, or with commas. not_synced, pending, syncing, valid, invalid. */
                sync?: string;
                /** @description Only users whose newest invitation is in one of these states: repeated, or with commas. queued, suppressed, sent, delivered, bounced, complained, failed, opened, redeemed, expired. */
                invitation?: string;
                /** @description Whether the management portal may have something else than the organisation says. */
                differs?: "true" | "false";
                /** @description How the address or one of the names begins. */
                search?: string;
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "language": "pl",
                     *           "details": {},
                     *           "licences": [
                     *             "message"
                     *           ],
                     *           "administratorRole": "full",
                     *           "state": "not_verified",
                     *           "sync": {
                     *             "status": "not_synced"
                     *           },
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    saveUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "users": [
                 *         {
                 *           "email": "anna.kowalska@example.pl"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UsersRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "created": 0,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "failed": 0
                     *       },
                     *       "records": [
                     *         {
                     *           "row": 0,
                     *           "email": "anna.kowalska@example.pl",
                     *           "result": "created",
                     *           "userId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UsersSummary"];
                };
            };
            /**
             * @description - [`TOO_MANY_USERS`](/docs/errors/TOO_MANY_USERS) Too many users in one request.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "TOO_MANY_USERS" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "email": "anna.kowalska@example.pl",
                     *       "language": "pl",
                     *       "details": {},
                     *       "licences": [
                     *         "message"
                     *       ],
                     *       "administratorRole": "full",
                     *       "state": "not_verified",
                     *       "sync": {
                     *         "status": "not_synced"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["LastFullAdministrator"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "email": "anna.kowalska@example.pl",
                     *       "language": "pl",
                     *       "details": {},
                     *       "licences": [
                     *         "message"
                     *       ],
                     *       "administratorRole": "full",
                     *       "state": "not_verified",
                     *       "sync": {
                     *         "status": "not_synced"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description - [`NAMES_INCOMPLETE`](/docs/errors/NAMES_INCOMPLETE) First and last name go together.
             *     - [`VALUE_TOO_LONG`](/docs/errors/VALUE_TOO_LONG) The value is too long.
             *     - [`VALUE_INVALID`](/docs/errors/VALUE_INVALID) The value cannot be taken.
             *     - [`NUMBER_WITHOUT_PLUS`](/docs/errors/NUMBER_WITHOUT_PLUS) The number has no leading plus.
             *     - [`NUMBER_INVALID`](/docs/errors/NUMBER_INVALID) This is not a telephone number.
             *     - [`DETAIL_REQUIRED`](/docs/errors/DETAIL_REQUIRED) The organisation requires a detail that is missing.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "NAMES_INCOMPLETE" | "VALUE_TOO_LONG" | "VALUE_INVALID" | "NUMBER_WITHOUT_PLUS" | "NUMBER_INVALID" | "DETAIL_REQUIRED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`SERVICE_NOT_OWNED`](/docs/errors/SERVICE_NOT_OWNED) The organisation does not have this service.
             *     - [`NO_LICENCE_LEFT`](/docs/errors/NO_LICENCE_LEFT) No licence of this service is left.
             *     - [`TRIAL_NOT_RUNNING`](/docs/errors/TRIAL_NOT_RUNNING) The trial has ended.
             *     - [`USER_INACTIVE`](/docs/errors/USER_INACTIVE) The user is inactive.
             *     - [`ROLE_NEEDS_PREMIUM`](/docs/errors/ROLE_NEEDS_PREMIUM) This role needs a premium licence.
             *     - [`ADMINISTRATOR_NOT_SUPERVISOR`](/docs/errors/ADMINISTRATOR_NOT_SUPERVISOR) An administrator cannot be a supervisor.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "SERVICE_NOT_OWNED" | "NO_LICENCE_LEFT" | "TRIAL_NOT_RUNNING" | "USER_INACTIVE" | "ROLE_NEEDS_PREMIUM" | "ADMINISTRATOR_NOT_SUPERVISOR";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    setAdministratorRole: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "full"
                 *     }
                 */
                "application/json": components["schemas"]["AdministratorRoleRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "email": "anna.kowalska@example.pl",
                     *       "language": "pl",
                     *       "details": {},
                     *       "licences": [
                     *         "message"
                     *       ],
                     *       "administratorRole": "full",
                     *       "state": "not_verified",
                     *       "sync": {
                     *         "status": "not_synced"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NO_ADMINISTRATION_ACCESS`](/docs/errors/NO_ADMINISTRATION_ACCESS) The customer has no access to its administration.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NO_ADMINISTRATION_ACCESS" | "NOT_ALLOWED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`USER_INACTIVE`](/docs/errors/USER_INACTIVE) The user is inactive.
             *     - [`ADMINISTRATOR_NEEDS_PREMIUM`](/docs/errors/ADMINISTRATOR_NEEDS_PREMIUM) Administrator privileges need a premium licence.
             *     - [`SUPERVISOR_NOT_ADMINISTRATOR`](/docs/errors/SUPERVISOR_NOT_ADMINISTRATOR) A supervisor cannot be an administrator.
             *     - [`ADMIN_PACKAGE_LEVEL`](/docs/errors/ADMIN_PACKAGE_LEVEL) An administrator gets at least the level of the organisation.
             *     - [`LAST_FULL_ADMINISTRATOR`](/docs/errors/LAST_FULL_ADMINISTRATOR) This is the last full administrator.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "USER_INACTIVE" | "ADMINISTRATOR_NEEDS_PREMIUM" | "SUPERVISOR_NOT_ADMINISTRATOR" | "ADMIN_PACKAGE_LEVEL" | "LAST_FULL_ADMINISTRATOR";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "email": "anna.kowalska@example.pl",
                     *       "language": "pl",
                     *       "details": {},
                     *       "licences": [
                     *         "message"
                     *       ],
                     *       "administratorRole": "full",
                     *       "state": "not_verified",
                     *       "sync": {
                     *         "status": "not_synced"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`USER_STATE`](/docs/errors/USER_STATE) The state of the user does not allow this.
             *     - [`LAST_FULL_ADMINISTRATOR`](/docs/errors/LAST_FULL_ADMINISTRATOR) This is the last full administrator.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "USER_STATE" | "LAST_FULL_ADMINISTRATOR";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    diagnoseUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "working": true,
                     *       "state": "not_verified",
                     *       "findings": [
                     *         {
                     *           "code": "ADDRESS_SUPPRESSED",
                     *           "meaning": "meaning",
                     *           "actor": "administrator",
                     *           "next": {
                     *             "action": "WAIT",
                     *             "advice": "advice"
                     *           }
                     *         }
                     *       ],
                     *       "story": [
                     *         {
                     *           "at": "2026-03-01T10:00:00.000Z",
                     *           "what": "added",
                     *           "emailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "jobId": "job_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Diagnosis"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "queued",
                     *       "emailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "again": {
                     *         "possible": true
                     *       },
                     *       "earlier": [
                     *         {
                     *           "emailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "state": "state"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    sendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "state": "queued",
                     *       "emailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "again": {
                     *         "possible": true
                     *       },
                     *       "earlier": [
                     *         {
                     *           "emailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "state": "state"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            /**
             * @description - [`NO_ADMINISTRATION_ACCESS`](/docs/errors/NO_ADMINISTRATION_ACCESS) The customer has no access to its administration.
             *     - [`NOT_ALLOWED`](/docs/errors/NOT_ALLOWED) You may not do this.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 403;
                        /** @enum {string} */
                        code?: "NO_ADMINISTRATION_ACCESS" | "NOT_ALLOWED";
                    };
                };
            };
            404: components["responses"]["NotFound"];
            /**
             * @description - [`USER_STATE`](/docs/errors/USER_STATE) The state of the user does not allow this.
             *     - [`ADDRESS_SUPPRESSED`](/docs/errors/ADDRESS_SUPPRESSED) This e-mail address may not be written to.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "USER_STATE" | "ADDRESS_SUPPRESSED";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readPortalUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "readAt": "2026-03-01T10:00:00.000Z",
                     *       "organisation": {
                     *         "email": "anna.kowalska@example.pl",
                     *         "active": true,
                     *         "licences": [
                     *           "licence"
                     *         ]
                     *       },
                     *       "equal": true,
                     *       "differences": [
                     *         "difference"
                     *       ],
                     *       "sync": {
                     *         "status": "not_synced"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PortalComparison"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            /**
             * @description - [`PORTAL_UNAVAILABLE`](/docs/errors/PORTAL_UNAVAILABLE) The management portal does not answer.
             *     - [`TRY_AGAIN`](/docs/errors/TRY_AGAIN) Busy for a moment.
             */
            503: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 503;
                        /** @enum {string} */
                        code?: "PORTAL_UNAVAILABLE" | "TRY_AGAIN";
                    };
                };
            };
            504: components["responses"]["Timeout"];
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                organisationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "email": "anna.kowalska@example.pl",
                     *       "language": "pl",
                     *       "details": {},
                     *       "licences": [
                     *         "message"
                     *       ],
                     *       "administratorRole": "full",
                     *       "state": "not_verified",
                     *       "sync": {
                     *         "status": "not_synced"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UserState"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readSiteName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Contact centre Poznań",
                     *       "availability": "available"
                     *     }
                     */
                    "application/json": components["schemas"]["NameAvailability"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readSubdomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Contact centre Poznań",
                     *       "availability": "available"
                     *     }
                     */
                    "application/json": components["schemas"]["NameAvailability"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "subscriptions": [
                     *         {
                     *           "id": "sub_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "orderId": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "orderNumber": "orderNumber",
                     *           "plan": "standard",
                     *           "services": [
                     *             {
                     *               "service": "message",
                     *               "licences": 0
                     *             }
                     *           ],
                     *           "addOns": [
                     *             "contact-center-pstn"
                     *           ],
                     *           "termMonths": 0,
                     *           "startsAt": "2026-03-01T10:00:00.000Z",
                     *           "customerSetsUp": true,
                     *           "administratorId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "mappedAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sub_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "orderId": "ord_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "orderNumber": "orderNumber",
                     *       "plan": "standard",
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "addOns": [
                     *         "contact-center-pstn"
                     *       ],
                     *       "termMonths": 0,
                     *       "startsAt": "2026-03-01T10:00:00.000Z",
                     *       "customerSetsUp": true,
                     *       "administratorId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "mappedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "organisation": {
                     *         "companyName": "Piekarnia Kowalska",
                     *         "country": "PL",
                     *         "dataCentre": "EU1"
                     *       },
                     *       "rights": "full",
                     *       "entitlements": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0,
                     *           "assigned": 0,
                     *           "free": 0
                     *         }
                     *       ],
                     *       "emails": [
                     *         {
                     *           "id": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "kind": "trial-welcome",
                     *           "to": "to",
                     *           "language": "pl",
                     *           "state": "queued",
                     *           "queuedAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SubscriptionDetails"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listTrials: {
        parameters: {
            query?: {
                /** @description Only trials in these states: repeated, or with commas. awaiting_customer, active, suspended, soft_deleted, purged, converted. */
                state?: string;
                /** @description Part of the company name or of the administrator’s address. */
                search?: string;
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trials": [
                     *         {
                     *           "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "companyName": "Piekarnia Kowalska",
                     *           "country": "PL",
                     *           "dataCentre": "EU1",
                     *           "language": "pl",
                     *           "administrator": {
                     *             "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *             "email": "anna.kowalska@example.pl"
                     *           },
                     *           "formerAdministrators": [
                     *             {
                     *               "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *               "email": "anna.kowalska@example.pl",
                     *               "replacedAt": "2026-03-01T10:00:00.000Z"
                     *             }
                     *           ],
                     *           "services": [
                     *             {
                     *               "service": "message",
                     *               "licences": 0
                     *             }
                     *           ],
                     *           "durationDays": 90,
                     *           "state": "awaiting_customer",
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "startBy": "2026-03-01T10:00:00.000Z",
                     *           "extensions": 0,
                     *           "setUpQuestion": "open",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TrialPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    startTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Piekarnia Kowalska",
                 *       "administratorEmail": "anna.kowalska@example.pl",
                 *       "country": "PL",
                 *       "inSupportedLocation": true,
                 *       "language": "pl",
                 *       "services": {
                 *         "message": 25,
                 *         "meetings": 25
                 *       },
                 *       "durationDays": 90,
                 *       "contextService": true
                 *     }
                 */
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /**
             * @description - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`LOCATION_NOT_CONFIRMED`](/docs/errors/LOCATION_NOT_CONFIRMED) The supported location was not confirmed.
             *     - [`CONTEXT_NEEDS_MESSAGE`](/docs/errors/CONTEXT_NEEDS_MESSAGE) Context Service needs Message.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "COUNTRY_NOT_OFFERED" | "LOCATION_NOT_CONFIRMED" | "CONTEXT_NEEDS_MESSAGE" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            /**
             * @description - [`ADDRESS_NOT_AVAILABLE`](/docs/errors/ADDRESS_NOT_AVAILABLE) This e-mail address cannot be used.
             *     - [`COMPANY_NAME_TAKEN`](/docs/errors/COMPANY_NAME_TAKEN) You have a customer of this name already.
             *     - [`TRIAL_FOR_OWN_ORGANISATION`](/docs/errors/TRIAL_FOR_OWN_ORGANISATION) A partner cannot start a trial for itself.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "ADDRESS_NOT_AVAILABLE" | "COMPANY_NAME_TAKEN" | "TRIAL_FOR_OWN_ORGANISATION";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readTrial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1,
                     *       "emails": [
                     *         {
                     *           "id": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "kind": "trial-welcome",
                     *           "to": "to",
                     *           "language": "pl",
                     *           "state": "queued",
                     *           "queuedAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "administratorAddressSuppressed": true
                     *     }
                     */
                    "application/json": components["schemas"]["TrialDetails"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeTrialTerms: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you read and want to change. */
                "If-Match": string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "services": {
                 *         "message": 25,
                 *         "meetings": 25
                 *       },
                 *       "durationDays": 90,
                 *       "language": "pl"
                 *     }
                 */
                "application/json": components["schemas"]["TrialTermsChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /**
             * @description - [`IMMUTABLE_TERM`](/docs/errors/IMMUTABLE_TERM) This term cannot be changed.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "IMMUTABLE_TERM" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`LICENCES_BELOW_ASSIGNED`](/docs/errors/LICENCES_BELOW_ASSIGNED) More licences are in use.
             *     - [`END_NOT_AHEAD`](/docs/errors/END_NOT_AHEAD) With this duration the trial would be over already.
             *     - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "LICENCES_BELOW_ASSIGNED" | "END_NOT_AHEAD" | "TRIAL_STATE";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    replaceAdministrator: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "administratorEmail": "anna.kowalska@example.pl"
                 *     }
                 */
                "application/json": components["schemas"]["AdministratorReplacement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`ADMINISTRATOR_HAS_SIGNED_IN`](/docs/errors/ADMINISTRATOR_HAS_SIGNED_IN) The administrator has signed in.
             *     - [`SAME_ADMINISTRATOR`](/docs/errors/SAME_ADMINISTRATOR) This is the present administrator.
             *     - [`ADMINISTRATOR_CHANGED`](/docs/errors/ADMINISTRATOR_CHANGED) The administrator has been changed among the users.
             *     - [`ADDRESS_NOT_AVAILABLE`](/docs/errors/ADDRESS_NOT_AVAILABLE) This e-mail address cannot be used.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TRIAL_STATE" | "ADMINISTRATOR_HAS_SIGNED_IN" | "SAME_ADMINISTRATOR" | "ADMINISTRATOR_CHANGED" | "ADDRESS_NOT_AVAILABLE";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    releaseAdministratorAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "trialId": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "administratorEmail": "anna.kowalska@example.pl",
                     *       "releasedAt": "2026-03-01T10:00:00.000Z",
                     *       "welcomeEmailId": "eml_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *     }
                     */
                    "application/json": components["schemas"]["ReleasedAddress"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`NOT_SUPPRESSED`](/docs/errors/NOT_SUPPRESSED) This address is not suppressed.
             *     - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "NOT_SUPPRESSED" | "TRIAL_STATE";
                    };
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    cancelTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TrialState"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    extendTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`EXTENSIONS_USED_UP`](/docs/errors/EXTENSIONS_USED_UP) The trial has been extended as often as it can be.
             *     - [`EXTENSION_SHORTENS_TRIAL`](/docs/errors/EXTENSION_SHORTENS_TRIAL) This extension would shorten the trial.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TRIAL_STATE" | "EXTENSIONS_USED_UP" | "EXTENSION_SHORTENS_TRIAL";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "notes": [
                     *         {
                     *           "id": "nte_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "trialId": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "text": "Calls back on Monday.",
                     *           "author": {
                     *             "kind": "token",
                     *             "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *           },
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Wants to try Calling in April."
                 *     }
                 */
                "application/json": components["schemas"]["NoteText"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "nte_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "trialId": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "text": "Calls back on Monday.",
                     *       "author": {
                     *         "kind": "token",
                     *         "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                trialId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "nte_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "trialId": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "text": "Calls back on Monday.",
                     *       "author": {
                     *         "kind": "token",
                     *         "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeNote: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you read and want to change. */
                "If-Match": string;
            };
            path: {
                trialId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Wants to try Calling in April."
                 *     }
                 */
                "application/json": components["schemas"]["NoteText"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "nte_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "trialId": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "text": "Calls back on Monday.",
                     *       "author": {
                     *         "kind": "token",
                     *         "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    removeNote: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you read and want to change. */
                "If-Match": string;
            };
            path: {
                trialId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            428: components["responses"]["IfMatchRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    restoreTrial: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`ADDRESS_NOT_AVAILABLE`](/docs/errors/ADDRESS_NOT_AVAILABLE) This e-mail address cannot be used.
             *     - [`COMPANY_NAME_TAKEN`](/docs/errors/COMPANY_NAME_TAKEN) You have a customer of this name already.
             *     - [`TRIAL_FOR_OWN_ORGANISATION`](/docs/errors/TRIAL_FOR_OWN_ORGANISATION) A partner cannot start a trial for itself.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TRIAL_STATE" | "ADDRESS_NOT_AVAILABLE" | "COMPANY_NAME_TAKEN" | "TRIAL_FOR_OWN_ORGANISATION";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    answerSetUpQuestion: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "now"
                 *     }
                 */
                "application/json": components["schemas"]["SetUpAnswer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TrialState"];
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    sendWelcomeAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                trialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "trl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "companyName": "Piekarnia Kowalska",
                     *       "country": "PL",
                     *       "dataCentre": "EU1",
                     *       "language": "pl",
                     *       "administrator": {
                     *         "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "email": "anna.kowalska@example.pl"
                     *       },
                     *       "formerAdministrators": [
                     *         {
                     *           "personId": "usr_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "email": "anna.kowalska@example.pl",
                     *           "replacedAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "services": [
                     *         {
                     *           "service": "message",
                     *           "licences": 0
                     *         }
                     *       ],
                     *       "durationDays": 90,
                     *       "state": "awaiting_customer",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "startBy": "2026-03-01T10:00:00.000Z",
                     *       "extensions": 0,
                     *       "setUpQuestion": "open",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            /**
             * @description - [`TRIAL_STATE`](/docs/errors/TRIAL_STATE) The state of the trial does not allow this.
             *     - [`ADMINISTRATOR_HAS_SIGNED_IN`](/docs/errors/ADMINISTRATOR_HAS_SIGNED_IN) The administrator has signed in.
             *     - [`ADMINISTRATOR_CHANGED`](/docs/errors/ADMINISTRATOR_CHANGED) The administrator has been changed among the users.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "TRIAL_STATE" | "ADMINISTRATOR_HAS_SIGNED_IN" | "ADMINISTRATOR_CHANGED";
                    };
                };
            };
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            /**
             * @description - [`RESEND_TOO_SOON`](/docs/errors/RESEND_TOO_SOON) It was sent a moment ago.
             *     - [`TOO_MANY_REQUESTS`](/docs/errors/TOO_MANY_REQUESTS) Too many requests.
             */
            429: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 429;
                        /** @enum {string} */
                        code?: "RESEND_TOO_SOON" | "TOO_MANY_REQUESTS";
                    };
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhooks": [
                     *         {
                     *           "id": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "name": "Contact centre Poznań",
                     *           "targetUrl": "targetUrl",
                     *           "status": "active",
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Contact centre Poznań",
                 *       "targetUrl": "https://receiver.example/handover"
                 *     }
                 */
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "name": "Contact centre Poznań",
                     *       "targetUrl": "targetUrl",
                     *       "status": "active",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "secret": "hcs_…"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /**
             * @description - [`WEBHOOK_ADDRESS_REFUSED`](/docs/errors/WEBHOOK_ADDRESS_REFUSED) Webhooks are not sent to this address.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "WEBHOOK_ADDRESS_REFUSED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["TooManyWebhooks"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "name": "Contact centre Poznań",
                     *       "targetUrl": "targetUrl",
                     *       "status": "active",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Contact centre Poznań",
                 *       "targetUrl": "https://receiver.example/handover"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "name": "Contact centre Poznań",
                     *       "targetUrl": "targetUrl",
                     *       "status": "active",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - [`WEBHOOK_ADDRESS_REFUSED`](/docs/errors/WEBHOOK_ADDRESS_REFUSED) Webhooks are not sent to this address.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "WEBHOOK_ADDRESS_REFUSED" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "id": "dlv_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "messageId": "messageId",
                     *           "eventId": "evt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "type": "type",
                     *           "state": "waiting",
                     *           "attempts": 0,
                     *           "createdAt": "2026-03-01T10:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "after": "evt_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "name": "Contact centre Poznań",
                     *       "targetUrl": "targetUrl",
                     *       "status": "active",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WebhookUnreachable"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "whk_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "name": "Contact centre Poznań",
                     *       "targetUrl": "targetUrl",
                     *       "status": "active",
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1,
                     *       "secret": "hcs_…"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedSinceRead"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlv_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "messageId": "messageId",
                     *       "eventId": "evt_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "type": "type",
                     *       "state": "waiting",
                     *       "attempts": 0,
                     *       "createdAt": "2026-03-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["IdempotencyKeyRequired"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    reviewWholesaleCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                 *       "externalId": "externalId",
                 *       "packages": [
                 *         "common_area_calling"
                 *       ],
                 *       "address": {
                 *         "addressLine1": "addressLine1",
                 *         "city": "city",
                 *         "country": "PL"
                 *       },
                 *       "inSupportedLocation": true,
                 *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                 *     }
                 */
                "application/json": components["schemas"]["WholesaleCustomerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "problems": [
                     *         {
                     *           "field": "field",
                     *           "code": "code",
                     *           "message": "message"
                     *         }
                     *       ],
                     *       "dataCentre": "EU1",
                     *       "organisation": {
                     *         "made": true,
                     *         "name": "Contact centre Poznań",
                     *         "administratorEmail": "anna.kowalska@example.pl"
                     *       },
                     *       "packages": [
                     *         {
                     *           "name": "common_area_calling",
                     *           "label": "label",
                     *           "needsLocation": true,
                     *           "needsMeetingsSite": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WholesaleCustomerReview"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    provisionWholesaleCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "templateId": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                 *       "externalId": "externalId",
                 *       "packages": [
                 *         "common_area_calling"
                 *       ],
                 *       "address": {
                 *         "addressLine1": "addressLine1",
                 *         "city": "city",
                 *         "country": "PL"
                 *       },
                 *       "inSupportedLocation": true,
                 *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                 *     }
                 */
                "application/json": components["schemas"]["WholesaleCustomerRequest"];
            };
        };
        responses: {
            /** @description Taken on; it is being done. */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "externalId": "externalId",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "status": "provisioning"
                     *     }
                     */
                    "application/json": components["schemas"]["AcceptedWholesaleCustomer"];
                };
            };
            /**
             * @description - [`LOCATION_NOT_CONFIRMED`](/docs/errors/LOCATION_NOT_CONFIRMED) The supported location was not confirmed.
             *     - [`COUNTRY_NOT_OFFERED`](/docs/errors/COUNTRY_NOT_OFFERED) Nothing is offered in this country.
             *     - [`ADDRESS_FIELD_REQUIRED`](/docs/errors/ADDRESS_FIELD_REQUIRED) The address needs this field.
             *     - [`ADDRESS_FIELD_INVALID`](/docs/errors/ADDRESS_FIELD_INVALID) This part of the address does not fit its country.
             *     - [`PACKAGE_NOT_OFFERED`](/docs/errors/PACKAGE_NOT_OFFERED) This package is not offered.
             *     - [`PACKAGE_NEEDS_ANOTHER`](/docs/errors/PACKAGE_NEEDS_ANOTHER) This package depends on another.
             *     - [`LOCATION_REQUIRED`](/docs/errors/LOCATION_REQUIRED) A calling package needs a location.
             *     - [`TIME_ZONE_UNKNOWN`](/docs/errors/TIME_ZONE_UNKNOWN) This is not a time zone.
             *     - [`PROVISIONING_ID_UNKNOWN`](/docs/errors/PROVISIONING_ID_UNKNOWN) There is no onboarding template with this provisioning id.
             *     - [`ORGANISATION_UNKNOWN`](/docs/errors/ORGANISATION_UNKNOWN) The organisation cannot be attached.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "LOCATION_NOT_CONFIRMED" | "COUNTRY_NOT_OFFERED" | "ADDRESS_FIELD_REQUIRED" | "ADDRESS_FIELD_INVALID" | "PACKAGE_NOT_OFFERED" | "PACKAGE_NEEDS_ANOTHER" | "LOCATION_REQUIRED" | "TIME_ZONE_UNKNOWN" | "PROVISIONING_ID_UNKNOWN" | "ORGANISATION_UNKNOWN" | "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            /**
             * @description - [`EXTERNAL_ID_TAKEN`](/docs/errors/EXTERNAL_ID_TAKEN) You have a wholesale customer with this external id already.
             *     - [`ORGANISATION_MAPPED`](/docs/errors/ORGANISATION_MAPPED) The organisation is a wholesale customer already.
             *     - [`EMAIL_IN_USE`](/docs/errors/EMAIL_IN_USE) The e-mail address belongs to an existing user.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 409;
                        /** @enum {string} */
                        code?: "EXTERNAL_ID_TAKEN" | "ORGANISATION_MAPPED" | "EMAIL_IN_USE";
                    };
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readWholesaleCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "wire": {
                     *         "customerId": "customerId",
                     *         "orgId": "orgId"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "externalId": "externalId",
                     *       "name": "Contact centre Poznań",
                     *       "attached": true,
                     *       "template": {
                     *         "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "version": 1
                     *       },
                     *       "address": {
                     *         "addressLine1": "addressLine1",
                     *         "city": "city",
                     *         "country": "PL"
                     *       },
                     *       "dataCentre": "EU1",
                     *       "status": "provisioning",
                     *       "statusChangedAt": "statusChangedAt",
                     *       "packages": [
                     *         {
                     *           "name": "common_area_calling",
                     *           "label": "label",
                     *           "status": "provisioned",
                     *           "used": 0
                     *         }
                     *       ],
                     *       "next": {
                     *         "who": "nobody",
                     *         "what": "what"
                     *       },
                     *       "createdAt": "createdAt",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OwnWholesaleCustomer"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    listAssistanceRequests: {
        parameters: {
            query?: {
                /** @description At most this many on a page. */
                limit?: number;
                /** @description The `next` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "requests": [
                     *         {
                     *           "id": "ast_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "customerId": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *           "externalId": "externalId",
                     *           "message": "message",
                     *           "contactEmail": "contactEmail",
                     *           "state": "sent",
                     *           "askedBy": {
                     *             "kind": "token",
                     *             "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *           },
                     *           "createdAt": "2026-03-01T10:00:00.000Z",
                     *           "changedAt": "2026-03-01T10:00:00.000Z",
                     *           "version": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AssistanceRequestPage"];
                };
            };
            /**
             * @description - [`INVALID_CURSOR`](/docs/errors/INVALID_CURSOR) The cursor is not one of ours.
             *     - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_CURSOR" | "INVALID_REQUEST";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    askForAssistance: {
        parameters: {
            query?: never;
            header?: {
                /** @description New for each thing that you want done, the same when you repeat a request whose answer you did not get. A repeat within 24 hours gets the first answer again; with another body it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "message": "Wants to try Calling in April.",
                 *       "contactEmail": "anna.kowalska@example.pl"
                 *     }
                 */
                "application/json": components["schemas"]["AssistanceRequestBody"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ast_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "customerId": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "externalId": "externalId",
                     *       "message": "message",
                     *       "contactEmail": "contactEmail",
                     *       "state": "sent",
                     *       "askedBy": {
                     *         "kind": "token",
                     *         "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AssistanceRequest"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    readAssistanceRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customerId: string;
                assistanceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ast_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "customerId": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "externalId": "externalId",
                     *       "message": "message",
                     *       "contactEmail": "contactEmail",
                     *       "state": "sent",
                     *       "askedBy": {
                     *         "kind": "token",
                     *         "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AssistanceRequest"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    closeAssistanceRequest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                customerId: string;
                assistanceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "closed"
                 *     }
                 */
                "application/json": components["schemas"]["AssistanceRequestChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ast_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "customerId": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "externalId": "externalId",
                     *       "message": "message",
                     *       "contactEmail": "contactEmail",
                     *       "state": "sent",
                     *       "askedBy": {
                     *         "kind": "token",
                     *         "id": "tok_01JZ8X4J5V6K7M8N9P0QRSTVWX"
                     *       },
                     *       "createdAt": "2026-03-01T10:00:00.000Z",
                     *       "changedAt": "2026-03-01T10:00:00.000Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AssistanceRequest"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AssistanceState"];
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
    changeWholesaleCustomerSettings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "administrationAccess": true
                 *     }
                 */
                "application/json": components["schemas"]["WholesaleCustomerSettings"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wcu_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "wire": {
                     *         "customerId": "customerId",
                     *         "orgId": "orgId"
                     *       },
                     *       "organisationId": "org_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *       "externalId": "externalId",
                     *       "name": "Contact centre Poznań",
                     *       "attached": true,
                     *       "template": {
                     *         "id": "tpl_01JZ8X4J5V6K7M8N9P0QRSTVWX",
                     *         "version": 1
                     *       },
                     *       "address": {
                     *         "addressLine1": "addressLine1",
                     *         "city": "city",
                     *         "country": "PL"
                     *       },
                     *       "dataCentre": "EU1",
                     *       "status": "provisioning",
                     *       "statusChangedAt": "statusChangedAt",
                     *       "packages": [
                     *         {
                     *           "name": "common_area_calling",
                     *           "label": "label",
                     *           "status": "provisioned",
                     *           "used": 0
                     *         }
                     *       ],
                     *       "next": {
                     *         "who": "nobody",
                     *         "what": "what"
                     *       },
                     *       "createdAt": "createdAt",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["OwnWholesaleCustomer"];
                };
            };
            /**
             * @description - [`INVALID_REQUEST`](/docs/errors/INVALID_REQUEST) The request is not valid.
             *     - [`IDEMPOTENCY_KEY_REQUIRED`](/docs/errors/IDEMPOTENCY_KEY_REQUIRED) This request needs an Idempotency-Key.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @constant */
                        status?: 400;
                        /** @enum {string} */
                        code?: "INVALID_REQUEST" | "IDEMPOTENCY_KEY_REQUIRED";
                    };
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["CustomerState"];
            412: components["responses"]["ChangedSinceRead"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["TryAgain"];
            504: components["responses"]["Timeout"];
        };
    };
}
