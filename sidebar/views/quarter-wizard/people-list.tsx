/** The id under which owner fields find the people already known in the file. */
export const PEOPLE_LIST = 'people';

export function PeopleList({ people }: { readonly people: readonly string[] }) {
  return (
    <datalist id={PEOPLE_LIST}>
      {people.map((person) => (
        <option key={person} value={person} />
      ))}
    </datalist>
  );
}
