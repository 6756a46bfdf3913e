interface Props<T extends string> {
  label: string;
  value: T;
  /** Value, what is shown, what it means. */
  options: readonly (readonly [T, string, string])[];
  onChange: (value: T) => void;
}

/** One of a few; what the chosen one means stands in its title. */
export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <label class="field">
      {label}
      <select
        value={value}
        title={options.find(([one]) => one === value)?.[2]}
        onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
      >
        {options.map(([one, name, means]) => (
          <option key={one} value={one} title={means}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
