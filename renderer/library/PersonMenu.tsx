import { UserRound } from 'lucide-react';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { People } from './usePeople.ts';

interface PersonMenuProps {
  readonly people: People;
  readonly onManage: () => void;
}

/** In whose name changes are recorded; another takes over by the menu. */
export function PersonMenu({ people: { people, current, workAs }, onManage }: PersonMenuProps) {
  const name = current?.name ?? '未定';
  return (
    <MenuButton
      label={`以${name}的名义工作`}
      text={name}
      icon={<UserRound aria-hidden />}
      choices={[
        ...people
          .filter(({ id }) => id !== current?.id)
          .map((person) => ({
            label: person.duty === '' ? `换成${person.name}` : `换成${person.name}（${person.duty}）`,
            act: () => void workAs(person.id),
          })),
        { label: '工作人员……', act: onManage },
      ]}
    />
  );
}
