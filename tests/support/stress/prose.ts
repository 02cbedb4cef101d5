/** Clauses of an invented county, from which the stress issue's paragraphs are put together. */
const CLAUSES = [
  '各乡镇人民政府要把这项工作摆上重要位置',
  '明确一名负责同志具体抓',
  '按照“谁主管、谁负责”的原则落实责任',
  '坚持问题导向、目标导向和结果导向相统一',
  '逐村逐户登记造册（每季度核对一次）',
  '对发现的问题列出清单、限期整改',
  '把经费列入年度预算——不得挤占、挪用',
  '县财政局会同有关部门制定管理细则',
  '鼓励社会力量以多种方式参与',
  '及时总结推广好的经验和做法',
  '做到底数清、情况明、措施实',
  '重要事项实行“一事一议”、集体研究决定',
];

/** A paragraph of so many clauses, the first of them by number. Every third clause ends a sentence. */
export function prose(first: number, count: number): string {
  let text = '';
  for (let index = 0; index < count; index += 1) {
    const isEnd = index === count - 1 || index % 3 === 2;
    text += `${CLAUSES[(first * 5 + index * 7) % CLAUSES.length]}${isEnd ? '。' : '，'}`;
  }
  return text;
}
