import { LayoutRowLabel as LayoutRowLabel_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NextIssueButton as NextIssueButton_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { ArrangeSections as ArrangeSections_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { ItemRowLabel as ItemRowLabel_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { SectionRowLabel as SectionRowLabel_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { AssembleButton as AssembleButton_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { PreflightButton as PreflightButton_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { SendButton as SendButton_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { IssueOutputs as IssueOutputs_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { PublishIssueButton as PublishIssueButton_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { MergeButton as MergeButton_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { ImportReview as ImportReview_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { ImportUpload as ImportUpload_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { SubscriberFigures as SubscriberFigures_257f8994020a95897008be50b119b7a6 } from 'payload-masthead/rsc'
import { SubscriberActions as SubscriberActions_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { SendStatisticsField as SendStatisticsField_0fd9e2e4d3e6d8e5d6345c537100e5dd } from 'payload-masthead/client'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { ExportEverything as ExportEverything_257f8994020a95897008be50b119b7a6 } from 'payload-masthead/rsc'
import { NewsroomWelcome as NewsroomWelcome_257f8994020a95897008be50b119b7a6 } from 'payload-masthead/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-masthead/client#LayoutRowLabel": LayoutRowLabel_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-masthead/client#NextIssueButton": NextIssueButton_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#ArrangeSections": ArrangeSections_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#ItemRowLabel": ItemRowLabel_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#SectionRowLabel": SectionRowLabel_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#AssembleButton": AssembleButton_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#PreflightButton": PreflightButton_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#SendButton": SendButton_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#IssueOutputs": IssueOutputs_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#PublishIssueButton": PublishIssueButton_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#MergeButton": MergeButton_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#ImportReview": ImportReview_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#ImportUpload": ImportUpload_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/rsc#SubscriberFigures": SubscriberFigures_257f8994020a95897008be50b119b7a6,
  "payload-masthead/client#SubscriberActions": SubscriberActions_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "payload-masthead/client#SendStatisticsField": SendStatisticsField_0fd9e2e4d3e6d8e5d6345c537100e5dd,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "payload-masthead/rsc#ExportEverything": ExportEverything_257f8994020a95897008be50b119b7a6,
  "payload-masthead/rsc#NewsroomWelcome": NewsroomWelcome_257f8994020a95897008be50b119b7a6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
