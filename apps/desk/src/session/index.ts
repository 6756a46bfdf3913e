export { SignIn } from './sign-in.tsx';
export { may, session, signInNeeded, signOut, startSession } from './state.ts';
