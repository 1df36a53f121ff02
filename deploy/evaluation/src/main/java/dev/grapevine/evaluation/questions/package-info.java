/** How well questions are found in chat, held against labels given by hand. */
package dev.grapevine.evaluation.questions;
