export { EditForm } from './edit-form.tsx';
export {
  closeForm,
  discardDraft,
  type Editing,
  editing,
  finishEditing,
  isBegun,
  startEditing,
  take,
} from './state.ts';
