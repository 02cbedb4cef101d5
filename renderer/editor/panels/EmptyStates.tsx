import type { ManuscriptFault } from '../../../shared/manuscript/codec.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';

/** No article is open. */
export function NoArticle() {
  return <EmptyState title="没有打开的文稿" text="在目录里选择一篇，就在这里编辑。" />;
}

/** An article whose manuscript can't be read. It is never shown in part, so that nothing is lost by saving. */
export function CorruptArticle({ title, fault }: { readonly title: string; readonly fault: ManuscriptFault }) {
  return (
    <ErrorState
      title={`《${title}》读不出来`}
      text={`${FAULTS[fault.problem]}为免丢失内容，没有打开，库里的原样未动。请在历史版本里恢复前一个版本，或重新导入原稿。（位置 ${fault.path || '/'}，读到 ${fault.found}）`}
    />
  );
}

const FAULTS: Readonly<Record<ManuscriptFault['problem'], string>> = {
  NOT_AN_OBJECT: '文稿的数据不完整。',
  NOT_A_LIST: '文稿的数据不完整。',
  UNKNOWN_FIELD: '文稿里有本程序不认识的项目，可能由更新的版本写成。',
  UNKNOWN_NODE: '文稿里有本程序不认识的内容，可能由更新的版本写成。',
  UNKNOWN_MARK: '文稿里有本程序不认识的格式，可能由更新的版本写成。',
  UNKNOWN_ATTRIBUTE: '文稿里有本程序不认识的属性，可能由更新的版本写成。',
  WRONG_ATTRIBUTE: '文稿里有一个属性的值不对。',
  WRONG_ROOT: '这份数据不是一篇文稿。',
  WRONG_CONTENT: '文稿各部分的次序不对。',
  WRONG_MARKS: '文稿里有互相冲突的格式。',
  EMPTY_TEXT: '文稿里有空的文字。',
  TOO_DEEP: '文稿嵌套过深。',
  TOO_LARGE: '文稿过大。',
};
