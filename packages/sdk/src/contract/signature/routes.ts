import {ConventionState} from '../convention/state.ts';
import {routes} from '../route.ts';
import {CodeAsked, InvitationOpened, MessageAsked} from './invitation.ts';

const ONE = '/api/conventions/:conventionId';
const agency = {scope: 'convention:write', publishable: false, staff: true} as const;

/** Invitations, codes and signatures. */
export const signatureRoutes = routes({
  openInvitation: {
    method: 'POST',
    path: '/api/invitations/open',
    access: 'first-party',
    response: InvitationOpened,
  },
  renewInvitation: {
    method: 'POST',
    path: '/api/invitations/renew',
    access: 'first-party',
    response: MessageAsked,
  },
  requestSignatureCode: {
    method: 'POST',
    path: `${ONE}/signature-code`,
    access: {link: 'session'},
    response: CodeAsked,
  },
  // A signature is added, not changed: it shows the document it is about, not a version.
  signConvention: {
    method: 'POST',
    path: `${ONE}/sign`,
    access: {link: 'session'},
    response: ConventionState,
    resource: ONE,
  },
  remindSignatory: {
    method: 'POST',
    path: `${ONE}/remind`,
    access: {...agency, link: 'session'},
    response: MessageAsked,
  },
  correctContact: {
    method: 'POST',
    path: `${ONE}/correct-contact`,
    access: agency,
    response: ConventionState,
    resource: ONE,
    conditional: true,
  },
});
/** The signature's routes, as a type. */
export type SignatureRoutes = typeof signatureRoutes;
