import { useLanguage } from '../../web/shared/texts/texts';
import classes from './templates.module.css';
import { boundsOf, sizeOf, type StepTemplate, type TemplateNode } from './step-template';

const centre = (node: TemplateNode) => {
  const { width, height } = sizeOf(node);
  return { x: node.x + width / 2, y: node.y + height / 2 };
};

/** What a ready step looks like, roughly: shapes with their names, and the ways between them. */
export function TemplateLook({ template }: { template: StepTemplate }) {
  const language = useLanguage();
  const { width, height } = boundsOf(template.nodes);
  const byId = new Map(template.nodes.map((node) => [node.id, node]));
  return (
    <svg
      className={classes.look}
      viewBox={`-60 -20 ${width + 120} ${height + 60}`}
      role="img"
      aria-label={template.name[language]}
    >
      {(template.flows ?? []).map(({ from, to }, index) => {
        const [a, b] = [byId.get(from), byId.get(to)];
        if (!a || !b) return null;
        const [start, end] = [centre(a), centre(b)];
        return <line key={index} x1={start.x} y1={start.y} x2={end.x} y2={end.y} />;
      })}
      {template.nodes.map((node) => {
        const size = sizeOf(node);
        const { x, y } = centre(node);
        const isRound = /Event$/.test(node.type);
        const isGateway = /Gateway$/.test(node.type);
        const isGroup = node.type === 'bpmn:SubProcess';
        return (
          <g key={node.id}>
            {isRound ? (
              <circle cx={x} cy={y} r={size.width / 2} />
            ) : isGateway ? (
              <path
                d={`M${x} ${node.y}L${node.x + size.width} ${y}L${x} ${node.y + size.height}L${node.x} ${y}Z`}
              />
            ) : (
              <rect
                x={node.x}
                y={node.y}
                width={size.width}
                height={size.height}
                rx={10}
                className={isGroup ? classes.group : undefined}
              />
            )}
            {node.name && (
              <foreignObject
                x={isRound || isGateway ? x - 60 : node.x + 4}
                y={isRound || isGateway ? node.y + size.height + 2 : isGroup ? node.y + 4 : node.y}
                width={isRound || isGateway ? 120 : size.width - 8}
                height={isRound || isGateway || isGroup ? 40 : size.height}
              >
                <div className={isRound || isGateway || isGroup ? classes.below : classes.within}>
                  {node.name}
                </div>
              </foreignObject>
            )}
          </g>
        );
      })}
    </svg>
  );
}
