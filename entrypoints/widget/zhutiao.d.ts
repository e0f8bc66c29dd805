/** Something was submitted; says nothing of what. */
export type FinishedEvent = CustomEvent<null>;
/** The height at which nothing in the frame scrolls, CSS pixels. */
export type HeightEvent = CustomEvent<number>;

/** `<zhutiao-comments hearing="https://…/v1/hearings/ID">`: public comment on the draft a page shows. */
export declare class ZhutiaoComments extends HTMLElement {
  /**
   * Where the static folder lies (`https://hearing.example/widget/`): the frame and its files come from there. To be
   * called before the first element stands in the page.
   */
  static serveFrom(address: string): void;
  /** Address of the hearing. */
  hearing: string;
  /** `off`: no markers in the page. */
  markers: string;
  addEventListener(
    type: 'height',
    listener: (event: HeightEvent) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: 'finished',
    listener: (event: FinishedEvent) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'zhutiao-comments': ZhutiaoComments;
  }
}
